package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartsTest {

    private static final ChartFormat PLAIN = ChartFormat.plain("");

    private static final Set<String> COORDINATES =
            Set.of("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height");

    private static Element parsed(Chart chart) throws Exception {
        return DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    private static List<String> texts(Chart chart) throws Exception {
        return elements(parsed(chart), "text").map(Element::getTextContent).toList();
    }

    static List<Chart> all() {
        return SampleCharts.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysInItsFrameAndSaysWhatItIs(Chart chart) throws Exception {
        Element svg = parsed(chart);
        String[] box = svg.getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(chart.title() + ": " + chart.description());
        assertThat(elements(svg, "title").map(Element::getTextContent)).containsExactly(chart.title());
        assertThat(elements(svg, "desc").map(Element::getTextContent)).containsExactly(chart.description());
        elements(svg, "*").forEach(element -> {
            assertThat(element.hasAttribute("style") || element.hasAttribute("class") || element.hasAttribute("id"))
                    .as("only presentation attributes, nothing to be unique on a page")
                    .isFalse();
            COORDINATES.stream().filter(element::hasAttribute).forEach(name -> assertThat(
                            Double.parseDouble(element.getAttribute(name)))
                    .as("%s of %s", name, element.getTagName())
                    .isBetween(0.0, name.contains("x") || name.equals("width") ? width : height));
        });
        elements(svg, "text").forEach(text -> {
            double x = Double.parseDouble(text.getAttribute("x"));
            double wide = TextWidth.of(text.getTextContent());
            double left =
                    switch (text.getAttribute("text-anchor")) {
                        case "start" -> x;
                        case "middle" -> x - wide / 2;
                        default -> x - wide;
                    };
            assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-1);
            assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(width + 1);
        });
    }

    @Test
    void aWaterfallAddsUpAndMarksWhatWentDown() throws Exception {
        Waterfall chart = SampleCharts.BUDGET;
        assertThat(chart.description())
                .isEqualTo("Original budget £10.6m; Virements in +£1.1m; Grant given back & repaid <early> −£400k;"
                        + " Budget now £11.3m; Committed: social worker training and support in all localities −£5.3m;"
                        + " Spent −£3.1m; Left to allocate £3m");
        assertThat(chart.table().rows().getLast())
                .isEqualTo(new ChartTable.Row("Left to allocate", List.of("–", "£2,950,000.00")));
        assertThat(chart.table().rows().get(1).cells()).containsExactly("+£1,100,000.00", "£11,700,000.00");
        // One path of slanted lines for each of the three movements downwards.
        assertThat(elements(parsed(chart), "path")).hasSize(3);
    }

    @Test
    void aMovementTooSmallToShowHasNoDirection() {
        assertThat(SampleCharts.HUGE.description()).contains("A penny £0;").contains("Less −£999bn");
        assertThat(SampleCharts.HUGE.table().rows().get(1).cells()).containsExactly("+£0.01", "£999,000,000,000.01");
    }

    @Test
    void textIsEscapedWhereverItStands() throws Exception {
        String nasty = "</title><script>alert(\"1\")</script>&'\u0000\uFFFE";
        Chart chart = new BarsByPeriod(
                nasty, nasty, List.of(nasty), List.of(Series.of(nasty, List.of(BigDecimal.ONE))), PLAIN);
        assertThat(chart.svg()).doesNotContain("<script").doesNotContain("\u0000");
        assertThat(elements(parsed(chart), "title").findFirst().orElseThrow().getTextContent())
                .isEqualTo(nasty.replace('\u0000', '\uFFFD').replace('\uFFFE', '\uFFFD'));
        assertThat(Svg.escape("\uD83D")).isEqualTo("\uFFFD");
        assertThat(Svg.escape("😀")).isEqualTo("😀");
    }

    @Test
    void aGapStaysAGap() {
        List<BigDecimal> values = Arrays.asList(BigDecimal.ONE, BigDecimal.TWO, null, BigDecimal.ONE, BigDecimal.TWO);
        LinesByPeriod chart = new LinesByPeriod(
                "T", "Period", List.of("a", "b", "c", "d", "e"), List.of(Series.of("S", values)), PLAIN);
        assertThat(chart.svg()).containsPattern("d=\"M[\\d. ]+L[\\d. ]+M[\\d. ]+L[\\d. ]+\"");
        assertThat(chart.table().rows().get(2).cells()).containsExactly("No figure");
        assertThat(chart.description()).isEqualTo("S from 1 in a to 2 in e");
    }

    @Test
    void onlyWhatIsExpectedIsDashed() {
        List<BigDecimal> values = List.of(BigDecimal.ONE, BigDecimal.TWO);
        List<String> periods = List.of("a", "b");
        assertThat(new LinesByPeriod("T", "P", periods, List.of(Series.expected("S", values)), PLAIN).svg())
                .contains("stroke-dasharray");
        assertThat(new LinesByPeriod("T", "P", periods, List.of(Series.of("S", values)), PLAIN).svg())
                .doesNotContain("stroke-dasharray");
        assertThat(new BarsByPeriod("T", "P", periods, List.of(Series.expected("S", values)), PLAIN).svg())
                .contains("stroke-dasharray");
        assertThat(new BarsByPeriod("T", "P", periods, List.of(Series.of("S", values)), PLAIN).svg())
                .doesNotContain("stroke-dasharray");
    }

    @Test
    void aScaleThatDoesNotStartAtZeroSaysSo() throws Exception {
        assertThat(texts(SampleCharts.MEASURE)).contains("The scale starts at 70%, not at zero.");
        assertThat(texts(SampleCharts.SPENDING)).noneMatch(text -> text.contains("not at zero"));
    }

    @Test
    void namesAtTheEndsDoNotLieOnEachOther() throws Exception {
        List<Double> heights = elements(parsed(SampleCharts.CROWDED), "text")
                .filter(text -> text.getTextContent().startsWith("Locality"))
                .map(text -> Double.parseDouble(text.getAttribute("y")))
                .sorted()
                .toList();
        assertThat(heights).hasSize(6);
        for (int index = 1; index < heights.size(); index++) {
            assertThat(heights.get(index) - heights.get(index - 1)).isGreaterThanOrEqualTo(2 * Svg.LINE_HEIGHT);
        }
    }

    @Test
    void withoutFiguresItSaysSo() throws Exception {
        List<Series> unknown = List.of(Series.of("S", Collections.singletonList(null)));
        for (Chart chart : List.of(
                Waterfall.none("T", PLAIN),
                new LinesByPeriod("T", "P", List.of(), List.of(), PLAIN),
                new LinesByPeriod("T", "P", List.of("a"), unknown, PLAIN),
                new BarsByPeriod("T", "P", List.of("a"), unknown, PLAIN))) {
            assertThat(chart.isEmpty()).isTrue();
            assertThat(chart.description()).isEqualTo(Chart.NO_FIGURES);
            assertThat(texts(chart)).containsExactly(Chart.NO_FIGURES);
        }
        assertThat(SampleCharts.ZEROES.isEmpty()).isFalse();
    }

    @Test
    void moreSeriesThanCanBeToldApartAreRefused() {
        List<String> periods = List.of("a");
        List<Series> six = Collections.nCopies(6, Series.of("S", List.of(BigDecimal.ONE)));
        assertThat(new LinesByPeriod("T", "P", periods, six, PLAIN).isEmpty()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinesByPeriod("T", "P", periods, Collections.nCopies(7, six.getFirst()), PLAIN));
        assertThat(new BarsByPeriod("T", "P", periods, six.subList(0, 4), PLAIN).isEmpty())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarsByPeriod("T", "P", periods, six.subList(0, 5), PLAIN));
    }

    @Test
    void aSeriesHasAValueForEachPeriod() {
        List<Series> one = List.of(Series.of("S", List.of(BigDecimal.ONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinesByPeriod("T", "P", List.of("a", "b"), one, PLAIN))
                .withMessage("S has 1 values for 2 periods");
    }

    @Test
    void plainNumbersHaveATrueMinus() {
        assertThat(PLAIN.inPicture().apply(new BigDecimal("-1.50"))).isEqualTo("−1.5");
        assertThat(ChartFormat.plain("%").inTable().apply(new BigDecimal("100")))
                .isEqualTo("100%");
    }
}
