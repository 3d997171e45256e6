package org.improvementledger.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Seven measures month by month: worse than they ought to be, better from the second year on, with the spring of 2020 in between. */
final class MeasureStory {

    private static final String LEAD = "improvement-lead";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final YearMonth LAST = YearMonth.of(2022, 8);
    private static final YearMonth LOCKDOWN = YearMonth.of(2020, 4);
    private static final int MONTHS_OF_LOCKDOWN = 4;

    /** Up and down by up to two in a hundred, the same in each telling. */
    private static final int[] WOBBLE = {0, 1, -1, 2, 0, -2, 1, 0, -1, 1, 2, -1, 0};

    private final String plan;
    private final Teller teller;
    private final Chronicle chronicle;
    /** In the order of the usual measures. */
    private List<String> ids = List.of();

    MeasureStory(String planUrl, Teller teller, Chronicle chronicle) {
        this.plan = planUrl;
        this.teller = teller;
        this.chronicle = chronicle;
    }

    /**
     * In the order of the usual measures.
     *
     * @param first hundredths of the denominator in the first month; for the caseload, tenths of cases
     * @param last the same in the last
     * @param inLockdown what the spring of 2020 added to it
     * @param actions that are to move it
     */
    private record Moving(String title, int denominator, int first, int last, int inLockdown, List<String> actions) {}

    private static final List<Moving> MEASURES = List.of(
            new Moving(
                    "Assessments completed within 45 working days",
                    310,
                    62,
                    93,
                    -8,
                    List.of("assessments", "manager-training")),
            new Moving("Re-referrals within 12 months", 380, 27, 16, 2, List.of("assessments", "good-practice")),
            new Moving(
                    "Child-in-need visits within 20 working days", 640, 68, 94, -11, List.of("child-in-need-reviews")),
            new Moving("Supervision within 4 weeks", 120, 55, 95, -6, List.of("manager-training")),
            new Moving("Average caseload", 115, 238, 163, 9, List.of("social-worker-training", "corporate-structure")),
            new Moving("Children in need reviewed on schedule", 210, 48, 97, -5, List.of("child-in-need-reviews")),
            new Moving("Case holders who attended the training", 118, 12, 98, 0, List.of("social-worker-training")));

    void tell() {
        chronicle.on("2019-07-10", this::define);
        for (YearMonth end = FIRST.plusMonths(2); end.isBefore(LAST); end = end.plusMonths(3)) {
            YearMonth quarter = end;
            LocalDate told = quarter.plusMonths(1).atDay(9);
            if (told.isAfter(LocalDate.of(2019, 7, 10))) {
                chronicle.on(told.toString(), () -> readings(quarter.minusMonths(2), quarter));
            } else {
                chronicle.on("2019-07-10", () -> readings(quarter.minusMonths(2), quarter));
            }
        }
        chronicle.on("2022-09-12", () -> readings(YearMonth.of(2022, 7), LAST));
        chronicle.on("2019-11-13", this::restate);
    }

    private void define() {
        ids = teller.postForIds(LEAD, plan + "/api/measures/starter-set", Map.of("targetsFrom", "2019-04-01"));
        for (int measure = 0; measure < ids.size(); measure++) {
            for (String action : MEASURES.get(measure).actions()) {
                teller.post(
                        LEAD,
                        plan + "/api/measures/" + ids.get(measure) + "/actions",
                        Map.of("actionId", ImprovementStory.actionId(action)));
            }
        }
        teller.tell("10 July 2019: the measures that are to show whether it helps");
    }

    /** The register was counted again after the first half year. */
    private void restate() {
        String address = plan + "/api/measures/" + ids.getLast() + "/readings";
        String reading = teller.post(
                LEAD,
                address,
                Map.of(
                        "periodFrom", "2019-10-01",
                        "periodTo", "2019-10-31",
                        "numerator", "40",
                        "denominator", "118",
                        "note", "First count"));
        teller.post(
                LEAD,
                address + "/" + reading + "/restatement",
                Map.of("numerator", "34", "denominator", "118", "reason", "Six had signed the register twice."));
    }

    private void readings(YearMonth from, YearMonth to) {
        StringBuilder csv = new StringBuilder("measure,period_from,period_to,numerator,denominator,note\n");
        for (Moving measure : MEASURES) {
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                if (isTold(measure, month)) {
                    line(csv, measure, month);
                }
            }
        }
        teller.postCsv(LEAD, plan + "/api/measures/readings-import", csv.toString());
        teller.tell("Readings up to " + to);
    }

    /** The supervision log of one month is lost; one reading of the training is told by itself and restated. */
    private static boolean isTold(Moving measure, YearMonth month) {
        boolean lost = measure.title().startsWith("Supervision") && month.equals(LOCKDOWN);
        boolean byItself = measure.title().startsWith("Case holders") && month.equals(YearMonth.of(2019, 10));
        return !lost && !byItself;
    }

    private static void line(StringBuilder csv, Moving measure, YearMonth month) {
        int month0 = (int) FIRST.until(month, ChronoUnit.MONTHS);
        int months = (int) FIRST.until(LAST, ChronoUnit.MONTHS);
        int wobble = WOBBLE[(month0 * 5 + measure.denominator()) % WOBBLE.length];
        boolean locked = !month.isBefore(LOCKDOWN) && month.isBefore(LOCKDOWN.plusMonths(MONTHS_OF_LOCKDOWN));
        int hundredths = measure.first()
                + (measure.last() - measure.first()) * Math.min(month0 * 4 / 3, months) / months
                + wobble
                + (locked ? measure.inLockdown() : 0);
        boolean caseload = measure.title().equals("Average caseload");
        int denominator = measure.denominator() + wobble * (caseload ? 1 : 3);
        int numerator = caseload ? denominator * hundredths / 10 : denominator * Math.min(hundredths, 100) / 100;
        csv.append('"')
                .append(measure.title())
                .append("\",")
                .append(month.atDay(1).format(DAY))
                .append(',')
                .append(month.atEndOfMonth().format(DAY))
                .append(',')
                .append(numerator)
                .append(',')
                .append(denominator)
                .append(',')
                .append('\n');
    }
}
