package coach.tpm.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page gets back for something that was said, pressed or submitted. At most one part is
/// there; new messages come by the feed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
    @Nullable FormView form,
    @Nullable Map<String, String> problems,
    @Nullable String panel,
    @Nullable String home) {

  static final Answer NOTHING = new Answer(null, null, null, null);

  static Answer form(FormView form) {
    return new Answer(form, null, null, null);
  }

  static Answer problems(Map<String, String> byField) {
    return new Answer(null, byField, null, null);
  }

  static Answer panel(String html) {
    return new Answer(null, null, html, null);
  }

  static Answer home(String html) {
    return new Answer(null, null, null, html);
  }

  /// A form as the page shows it; `intro` is HTML, everything else plain text.
  record FormView(
      String id,
      String context,
      String title,
      String submit,
      String intro,
      List<FieldView> fields) {}

  /// A field of any kind; what does not apply to its kind is left out.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FieldView(
      String id,
      String kind,
      String label,
      boolean required,
      String initial,
      @Nullable String hint,
      @Nullable Boolean multiline,
      @Nullable Integer maxLength,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable List<OptionView> options) {}

  record OptionView(String label, String value) {}
}
