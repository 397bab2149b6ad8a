package coach.tpm.demo;

import coach.tpm.chart.Chart;
import coach.tpm.chart.ChartPainter;
import coach.tpm.chart.Fingerprint;
import coach.tpm.chart.Theme;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;

/// The pictures of what is shown just now. Their addresses cannot be guessed, and are known to
/// whoever may see the message. A page that was open over a restart reads its messages afresh.
final class Gallery {

  private static final int MOST = 500;
  private static final int MOST_DRAWN = 100;

  private final Cache<String, Chart> charts = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<Drawing, byte[]> drawn =
      Caffeine.newBuilder().maximumSize(MOST_DRAWN).build();

  /// Where the picture of a chart is found, such as `/demo/picture/3f…-dark.png`.
  String address(Chart chart, Theme theme) {
    var id = Fingerprint.of(chart);
    charts.put(id, chart);
    return "/demo/picture/%s-%s.png".formatted(id, theme.name().toLowerCase(Locale.ROOT));
  }

  Optional<byte[]> png(String id, Theme theme) {
    return Optional.ofNullable(charts.getIfPresent(id))
        .map(chart ->
            drawn.get(new Drawing(id, theme), drawing -> ChartPainter.png(chart, drawing.theme())));
  }

  private record Drawing(String id, Theme theme) {}
}
