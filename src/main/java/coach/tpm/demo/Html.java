package coach.tpm.demo;

import coach.tpm.chart.Chart;
import coach.tpm.chart.ChartPainter;
import coach.tpm.chart.Theme;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Span;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Blocks as HTML. Whatever is text is escaped here, once, so that nothing a person typed can be
/// more than text; there is no other place that writes HTML.
final class Html {

  private final Function<MemberId, String> people;
  private final Function<ChannelId, String> channels;
  private final BiFunction<Chart, Theme, String> pictures;
  private final Function<Attachment, String> files;

  /// Given the names to show for people and channels, and the addresses of pictures and files.
  Html(
      Function<MemberId, String> people,
      Function<ChannelId, String> channels,
      BiFunction<Chart, Theme, String> pictures,
      Function<Attachment, String> files) {
    this.people = people;
    this.channels = channels;
    this.pictures = pictures;
    this.files = files;
  }

  String of(List<Block> blocks) {
    return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
  }

  private String block(Block block) {
    return switch (block) {
      case Heading(var text) -> "<h3>" + escaped(text) + "</h3>";
      case Paragraph(var text) -> "<p>" + text(text) + "</p>";
      case Quote(var text) -> "<blockquote>" + text(text) + "</blockquote>";
      case Preformatted(var text) -> "<pre>" + escaped(text) + "</pre>";
      case Bullets(var numbered, var items) -> list(numbered ? "ol" : "ul", items);
      case Facts(var facts) ->
          facts.stream()
              .map(fact ->
                  "<div><dt>%s</dt><dd>%s</dd></div>"
                      .formatted(escaped(fact.name()), text(fact.value())))
              .collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>"));
      case Note(var text) -> "<p class=\"note\">" + text(text) + "</p>";
      case Choices(var buttons) ->
          buttons.stream()
              .map(Html::button)
              .collect(Collectors.joining("", "<div class=\"choices\">", "</div>"));
      case Menu menu -> menu(menu);
      case Picture(var chart, var caption) ->
          "<figure class=\"picture\">%s%s<figcaption>%s</figcaption></figure>"
              .formatted(
                  image(chart, Theme.LIGHT, "in-light"),
                  image(chart, Theme.DARK, "in-dark"),
                  text(caption));
      case Attachment file ->
          "<p class=\"file\"><a href=\"%s\" download=\"%s\">%s</a></p>"
              .formatted(escaped(files.apply(file)), escaped(file.name()), escaped(file.name()));
      case Rule() -> "<hr>";
    };
  }

  /// The page shows the one that goes with its own colours, and fetches no other. The picture is
  /// also a link to itself, to be looked at large or kept.
  private String image(Chart chart, Theme theme, String shown) {
    var address = escaped(pictures.apply(chart, theme));
    return "<a class=\"%s\" href=\"%s\" target=\"_blank\" rel=\"noopener\"><img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></a>"
        .formatted(
            shown,
            address,
            address,
            escaped(chart.words()),
            ChartPainter.WIDTH,
            ChartPainter.HEIGHT);
  }

  private String list(String element, List<Text> items) {
    return items.stream()
        .map(item -> "<li>" + text(item) + "</li>")
        .collect(Collectors.joining("", "<" + element + ">", "</" + element + ">"));
  }

  private static String button(Button button) {
    return "<button type=\"button\" class=\"press %s\" data-action=\"%s\" data-value=\"%s\">%s</button>"
        .formatted(
            button.weight().name().toLowerCase(Locale.ROOT),
            escaped(button.action()),
            escaped(button.value()),
            escaped(button.label()));
  }

  private static String menu(Menu menu) {
    var prompt = escaped(menu.prompt());
    return menu.options().stream()
        .map(option ->
            "<option value=\"%s\">%s</option>"
                .formatted(escaped(option.value()), escaped(option.label())))
        .collect(
            Collectors.joining(
                "",
                "<select class=\"menu\" data-action=\"%s\" aria-label=\"%s\"><option value=\"\">%s</option>"
                    .formatted(escaped(menu.action()), prompt, prompt),
                "</select>"));
  }

  private String text(Text text) {
    return text.spans().stream().map(this::span).collect(Collectors.joining());
  }

  private String span(Span span) {
    return switch (span) {
      case Plain(var text) -> escaped(text);
      case Strong(var text) -> "<strong>" + escaped(text) + "</strong>";
      case Emphasis(var text) -> "<em>" + escaped(text) + "</em>";
      case Code(var text) -> "<code>" + escaped(text) + "</code>";
      case Link(var label, var url) when isWeb(url) ->
          "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
              .formatted(escaped(url), escaped(label));
      case Link(var label, _) -> escaped(label);
      case Mention(var member) ->
          "<span class=\"mention\">@" + escaped(people.apply(member)) + "</span>";
      case InChannel(var channel) ->
          "<a class=\"channel\" data-in=\"%s\" href=\"#\">#%s</a>"
              .formatted(escaped(channel.value()), escaped(channels.apply(channel)));
    };
  }

  private static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
