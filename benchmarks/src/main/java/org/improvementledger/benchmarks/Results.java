package org.improvementledger.benchmarks;

import java.time.LocalDate;
import java.util.Locale;

/** The text that a run leaves behind. */
final class Results {

    private final StringBuilder text = new StringBuilder();

    Results() {
        text.append("# Results\n\nWritten by `benchmarks/run` on ")
                .append(LocalDate.now())
                .append(", on ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(
                        " cores with Postgres, Kafka and what is measured all on them. Figures are this machine's; the"
                                + " ratios, each taken in one run, are what to compare. Each part has a database and a Kafka of its own.\n");
    }

    void section(String title, String explanation, String... columns) {
        text.append("\n## ").append(title).append("\n\n").append(explanation).append("\n\n| ");
        text.append(String.join(" | ", columns)).append(" |\n|");
        text.append("---|".repeat(columns.length)).append('\n');
    }

    void rate(String what, double perSecond, String ratio) {
        text.append(String.format(Locale.UK, "| %s | %,.0f | %s |%n", what, perSecond, ratio));
    }

    /** @param ascending nanoseconds */
    void percentiles(String what, long[] ascending, String ratio) {
        text.append("| ").append(what);
        for (int percent : new int[] {50, 95, 99}) {
            text.append(String.format(Locale.UK, " | %.1f", percentile(ascending, percent) / 1e6));
        }
        text.append(" | ").append(ratio).append(" |\n");
    }

    /** @param few nanoseconds of the median answer with few rows, {@code many} with many */
    void answers(String what, long few, long many, String ratio) {
        text.append(String.format(Locale.UK, "| %s | %.1f | %.1f | %s |%n", what, few / 1e6, many / 1e6, ratio));
    }

    static long percentile(long[] ascending, int percent) {
        return ascending[Math.min(ascending.length - 1, ascending.length * percent / 100)];
    }

    static String ratio(double one, double other) {
        return String.format(Locale.UK, "%.2f", one / other);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
