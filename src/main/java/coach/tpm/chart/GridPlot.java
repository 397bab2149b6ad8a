package coach.tpm.chart;

import coach.tpm.chart.Chart.Grid;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/// A map of fields.
final class GridPlot {

  /// How much of a field is seen of its tone where nothing is in it.
  private static final int PALE = 70;

  private static final float HALF = 0.5f;

  private GridPlot() {}

  static XYPlot of(Grid chart, Theme theme) {
    var plot =
        new XYPlot(
            null,
            axis(chart.across(), chart.columns(), theme),
            axis(chart.up(), chart.rows(), theme),
            null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    for (int row = 0; row < chart.rows().size(); row++) {
      for (int column = 0; column < chart.columns().size(); column++) {
        field(plot, chart.fields().get(row).get(column), column, row, theme);
      }
    }
    return plot;
  }

  private static void field(XYPlot plot, Grid.Field field, int x, int y, Theme theme) {
    var tone = theme.of(field.tone());
    var shade =
        field.text().isEmpty()
            ? new java.awt.Color(tone.getRed(), tone.getGreen(), tone.getBlue(), PALE)
            : tone;
    plot.addAnnotation(
        new XYBoxAnnotation(
            x - HALF,
            y - HALF,
            x + HALF,
            y + HALF,
            new BasicStroke(3f),
            theme.background(),
            shade));
    if (!field.text().isEmpty()) {
      var text = new XYTextAnnotation(field.text(), x, y);
      text.setFont(Lettering.STRONG);
      text.setPaint(Contrast.on(tone));
      plot.addAnnotation(text);
    }
  }

  private static SymbolAxis axis(String name, List<String> symbols, Theme theme) {
    var axis = new SymbolAxis(name, symbols.toArray(String[]::new));
    axis.setGridBandsVisible(false);
    axis.setAxisLineVisible(false);
    axis.setRange(-HALF, symbols.size() - HALF);
    Frame.quiet(axis, theme);
    return axis;
  }
}
