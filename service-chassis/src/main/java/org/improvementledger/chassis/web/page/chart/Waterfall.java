package org.improvementledger.chassis.web.page.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an amount became another: an opening bar, signed movements, and totals between and after them. Totals are worked out
 * here, so that the picture always adds up.
 *
 * <pre>{@code
 * Waterfall.opening("From the original budget to what is left", format, "Original budget", original)
 *         .movement("Virements", virements)
 *         .total("Budget now")
 *         .movement("Allocated", allocated.negate())
 *         .total("Left to allocate");
 * }</pre>
 */
public record Waterfall(String title, List<Step> steps, ChartFormat format) implements Chart {

    /** What a step is. */
    public enum Kind {
        OPENING,
        MOVEMENT,
        TOTAL
    }

    /**
     * One bar.
     *
     * @param change how far it moves the amount; for a total, zero
     * @param after the amount after it
     */
    public record Step(String label, Kind kind, BigDecimal change, BigDecimal after) {

        BigDecimal before() {
            return kind == Kind.MOVEMENT ? after.subtract(change) : BigDecimal.ZERO;
        }
    }

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** Without figures. */
    public static Waterfall none(String title, ChartFormat format) {
        return new Waterfall(title, List.of(), format);
    }

    public static Waterfall opening(String title, ChartFormat format, String label, BigDecimal amount) {
        return none(title, format).with(new Step(label, Kind.OPENING, amount, amount));
    }

    public Waterfall movement(String label, BigDecimal change) {
        return with(new Step(label, Kind.MOVEMENT, change, amount().add(change)));
    }

    public Waterfall total(String label) {
        return with(new Step(label, Kind.TOTAL, BigDecimal.ZERO, amount()));
    }

    private Waterfall with(Step step) {
        return new Waterfall(
                title, Stream.concat(steps.stream(), Stream.of(step)).toList(), format);
    }

    private BigDecimal amount() {
        return steps.isEmpty() ? BigDecimal.ZERO : steps.getLast().after();
    }

    String words(Step step) {
        return step.kind() == Kind.MOVEMENT
                ? ChartFormat.signed(step.change(), format.inPicture())
                : format.shortly(step.after());
    }

    @Override
    public String description() {
        return isEmpty()
                ? NO_FIGURES
                : steps.stream().map(step -> step.label() + " " + words(step)).collect(Collectors.joining("; "));
    }

    @Override
    public ChartTable table() {
        List<ChartTable.Row> rows = new ArrayList<>();
        for (Step step : steps) {
            String change = step.kind() == Kind.MOVEMENT ? ChartFormat.signed(step.change(), format.inTable()) : "–";
            rows.add(new ChartTable.Row(step.label(), List.of(change, format.fully(step.after()))));
        }
        return new ChartTable("Step", List.of("Change", "Amount after it"), rows);
    }

    @Override
    public String svg() {
        return isEmpty() ? Svg.withoutFigures(this) : new WaterfallDrawing(this).svg();
    }

    @Override
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
