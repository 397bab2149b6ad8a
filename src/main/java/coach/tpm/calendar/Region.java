package coach.tpm.calendar;

import java.util.List;
import java.util.regex.Pattern;

/// Whose public holidays count: a country by its ISO 3166 code, or a part of it, such as `de`,
/// `de-by` or `us-ca`; always in lower case. Whether holidays are known for it, [Holidays] says.
public record Region(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z]{2}(?:-[a-z0-9]{1,8}){0,3}");

  /// No public holidays at all; `xx` names no country.
  public static final Region NONE = new Region("xx");

  public Region {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a region is written de or de-by, but is " + code);
    }
  }

  public boolean isNone() {
    return code.equals("xx");
  }

  public static boolean isCode(String words) {
    return CODE.matcher(words).matches();
  }

  /// The country's code, such as `de`.
  public String country() {
    return code.substring(0, 2);
  }

  /// What follows the country, from the largest part to the smallest; empty for a whole country.
  public List<String> parts() {
    return code.length() == 2 ? List.of() : List.of(code.substring(3).split("-"));
  }
}
