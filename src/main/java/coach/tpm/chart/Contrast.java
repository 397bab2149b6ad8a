package coach.tpm.chart;

import java.awt.Color;

/// How well one colour is read on another, after WCAG 2.2.
final class Contrast {

  private Contrast() {}

  /// Black or white, whichever is read better.
  static Color on(Color background) {
    return ratio(Color.BLACK, background) > ratio(Color.WHITE, background)
        ? Color.BLACK
        : Color.WHITE;
  }

  /// From 1 (the same) to 21 (black on white).
  static double ratio(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  /// From sRGB, after IEC 61966-2-1.
  static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
