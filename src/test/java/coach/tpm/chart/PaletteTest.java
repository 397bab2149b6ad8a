package coach.tpm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tones that stand side by side must be told apart by everybody.
class PaletteTest {

  private static final List<Tone> PILED = List.of(Tone.GOOD, Tone.FAIR, Tone.BAD);

  /// In CIELAB (CIE 1976) 2.3 is just noticed; areas side by side need far more to be named.
  private static final double TOLD_APART = 20;

  /// In print without colour, where position and words help.
  private static final double TOLD_APART_IN_GREY = 14;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void every_tone_stands_out_from_the_page(Theme theme) {
    for (var tone : Tone.values()) {
      assertThat(Contrast.ratio(theme.of(tone), theme.background()))
          .as("%s %s", theme, tone)
          .isGreaterThanOrEqualTo(3);
    }
    assertThat(Contrast.ratio(theme.text(), theme.background())).isGreaterThan(7);
    assertThat(Contrast.ratio(theme.faint(), theme.background())).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void tones_differ_for_every_kind_of_sight(Theme theme) {
    for (var sight : Sight.ALL) {
      for (var one : PILED) {
        for (var other : PILED) {
          if (one.compareTo(other) < 0) {
            assertThat(difference(sight.of(theme.of(one)), sight.of(theme.of(other))))
                .as("%s: %s and %s as %s", theme, one, other, sight.name())
                .isGreaterThan(sight.isGrey() ? TOLD_APART_IN_GREY : TOLD_APART);
          }
        }
      }
    }
  }

  private static double difference(double[] one, double[] other) {
    var a = lab(one);
    var b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /// Linear sRGB to CIELAB under D65 (CIE 15:2004).
  private static double[] lab(double[] rgb) {
    double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505;
    double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089;
    return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
  }

  private static double f(double t) {
    double delta = 6.0 / 29;
    return t > Math.pow(delta, 3) ? Math.cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
  }

  /// What is seen without one kind of cone, as linear sRGB: the matrices of Machado, Oliveira and
  /// Fernandes (2009) at full severity.
  private record Sight(String name, List<Double> matrix) {

    static final List<Sight> ALL =
        List.of(
            sight("all cones", 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0),
            sight(
                "protanopia",
                0.152286,
                1.052583,
                -0.204868,
                0.114503,
                0.786281,
                0.099216,
                -0.003882,
                -0.048116,
                1.051998),
            sight(
                "deuteranopia",
                0.367322,
                0.860646,
                -0.227968,
                0.280085,
                0.672501,
                0.047413,
                -0.011820,
                0.042940,
                0.968881),
            sight(
                "tritanopia",
                1.255528,
                -0.076749,
                -0.178779,
                -0.078411,
                0.930809,
                0.147602,
                0.004733,
                0.691367,
                0.303900),
            sight(
                "no colour",
                0.2126,
                0.7152,
                0.0722,
                0.2126,
                0.7152,
                0.0722,
                0.2126,
                0.7152,
                0.0722));

    boolean isGrey() {
      return "no colour".equals(name);
    }

    private static Sight sight(String name, Double... matrix) {
      return new Sight(name, List.of(matrix));
    }

    double[] of(Color color) {
      var in =
          new double[] {
            Contrast.linear(color.getRed()),
            Contrast.linear(color.getGreen()),
            Contrast.linear(color.getBlue())
          };
      var out = new double[3];
      for (int row = 0; row < 3; row++) {
        double sum = 0;
        for (int column = 0; column < 3; column++) {
          sum += matrix.get(3 * row + column) * in[column];
        }
        out[row] = Math.clamp(sum, 0.0, 1.0);
      }
      return out;
    }
  }
}
