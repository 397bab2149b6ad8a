package coach.tpm.chart;

import java.awt.BasicStroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// What every picture has around its figures: a title, a legend, quiet axes.
final class Frame {

  private static final BasicStroke THIN = new BasicStroke(1f);

  private final Theme theme;

  Frame(Theme theme) {
    this.theme = theme;
  }

  JFreeChart around(Chart chart, Plot plot, boolean withLegend) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    var framed = new JFreeChart(chart.title(), Lettering.TITLE, plot, withLegend);
    framed.setBackgroundPaint(theme.background());
    framed.setPadding(new RectangleInsets(10, 16, 12, 20));
    framed.setAntiAlias(true);
    framed.setTextAntiAlias(true);
    var title = framed.getTitle();
    title.setPaint(theme.text());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPosition(RectangleEdge.TOP);
    if (withLegend) {
      legend(framed);
    }
    return framed;
  }

  private void legend(JFreeChart framed) {
    var legend = framed.getLegend();
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(Lettering.LABEL);
    legend.setItemPaint(theme.text());
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemLabelPadding(new RectangleInsets(2, 8, 2, 18));
  }

  /// Whole numbers from nought upwards, with few lines.
  static void quiet(CategoryPlot plot, Theme theme, int most) {
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(THIN);
    var up = (NumberAxis) plot.getRangeAxis();
    up.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    up.setRange(0, Math.max(1, most) * 1.08);
    up.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(step(most)));
    up.setAxisLineVisible(false);
    quiet(up, theme);
    var across = plot.getDomainAxis();
    across.setLowerMargin(0.01);
    across.setUpperMargin(0.01);
    across.setMaximumCategoryLabelWidthRatio(8f);
    across.setAxisLinePaint(theme.grid());
    quiet(across, theme);
  }

  static void quiet(Axis axis, Theme theme) {
    axis.setTickLabelFont(Lettering.LABEL);
    axis.setTickLabelPaint(theme.faint());
    axis.setTickMarksVisible(false);
    axis.setLabelFont(Lettering.LABEL);
    axis.setLabelPaint(theme.faint());
  }

  /// At most five lines: 1, 2, 5, 10, 20, 50 …
  private static int step(int most) {
    int step = 1;
    for (int i = 0; step * 5 < most; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  /// A place on the axis across. Places differ even where their names are the same.
  record Mark(int index, String name) implements Comparable<Mark> {

    @Override
    public int compareTo(Mark other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
