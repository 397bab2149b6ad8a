package coach.tpm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPainterTest {

  private static final Path SCREENS = Path.of("target", "screens", "charts");

  static Stream<Arguments> charts() {
    return Stream.of(Samples.columns(), Samples.lines(), Samples.grid())
        .flatMap(chart -> Stream.of(Theme.values()).map(theme -> Arguments.of(chart, theme)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void a_picture_is_a_png_of_twice_its_size(Chart chart, Theme theme) throws IOException {
    var png = ChartPainter.png(chart, theme);

    Files.createDirectories(SCREENS);
    Files.write(SCREENS.resolve(chart.getClass().getSimpleName() + "-" + theme + ".png"), png);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(2 * ChartPainter.WIDTH);
    assertThat(image.getHeight()).isEqualTo(2 * ChartPainter.HEIGHT);
  }
}
