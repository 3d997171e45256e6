package org.improvementledger.money.spendimport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A file as a finance system exports it, with one line in a hundred of each kind of bad one, and what is to become of it. */
final class LargeFile {

    private static final String HEADER =
            "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category\n";

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 4, 1);

    private final StringBuilder text = new StringBuilder(HEADER);

    private final Map<Long, String> reasons = new TreeMap<>();

    private final List<UUID> allocations;

    private final UUID proposed;

    private long line = 2;

    private int good;

    private int same;

    /** What is to become of the lines; the reasons are the columns at fault by line, empty where the line as a whole is. */
    record Expected(int good, int same, Map<Long, String> reasons) {}

    LargeFile(int lines, List<UUID> allocations, UUID proposed) {
        this.allocations = allocations;
        this.proposed = proposed;
        for (int number = 0; number < lines; number++) {
            add(number);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Expected expected() {
        return new Expected(good, same, reasons);
    }

    private void add(int number) {
        switch (number % 100) {
            case 10 -> bad("reference", line("", number, "1.00"));
            case 11 -> bad("reference", line("x".repeat(101), number, "1.00"));
            case 12 -> bad("reference", good(number - 12).replace("Training in direct work", "Something else"));
            case 13 -> bad("allocation_id", good(number).replace(allocation(number), "CS-1001"));
            case 14 ->
                bad(
                        "allocation_id",
                        good(number)
                                .replace(allocation(number), UUID.randomUUID().toString()));
            case 15 -> bad("allocation_id", good(number).replace(allocation(number), proposed.toString()));
            case 16 -> bad("supplier", good(number).replace("Harbour Training", " "));
            case 17 -> bad("date_incurred", good(number).replace(date(number), "31/02/2019"));
            case 18 -> bad("date_incurred", good(number).replace(date(number), "01/01/2199"));
            case 19 -> bad("date_incurred", good(number).replace(date(number), "2019-04-01"));
            case 20 -> bad("summary", good(number).replace("Training in direct work", "x".repeat(501)));
            case 21 -> bad("net_amount", line("AP-" + number, number, "-1.00"));
            case 22 -> bad("net_amount", line("AP-" + number, number, "1.005"));
            case 23 -> bad("irrecoverable_vat", good(number).replace(",0.20,", ",unknown,"));
            case 24 -> bad("merchant_category", good(number).replace("Education", ""));
            case 25 -> bad("", "AP-" + number + ",too,short\n");
            case 26 -> bad("", "AP-" + number + ",\"never closed,a,b,c,d,e,f\n");
            case 27 -> bad("", good(number).replace("Training in direct work", "y".repeat(20_001)));
            case 28 -> {
                text.append(good(number - 28));
                same++;
                line++;
            }
            case 29 -> {
                text.append(good(number).replace("Training in direct work", "\"Training,\nin \"\"direct\"\" work\""));
                good++;
                line += 2;
            }
            default -> {
                text.append(good(number));
                good++;
                line++;
            }
        }
    }

    private void bad(String column, String written) {
        text.append(written);
        reasons.put(line, column);
        line++;
    }

    private String good(int number) {
        return line("AP-" + number, number, number % 2 == 0 ? "£" + (number + 1) : "\"1,234.56\"");
    }

    private String line(String reference, int number, String amount) {
        return "%s,%s,Harbour Training,%s,Training in direct work,%s,0.20,Education\n"
                .formatted(reference, allocation(number), date(number), amount);
    }

    private String allocation(int number) {
        return allocations.get(number % allocations.size()).toString();
    }

    private static String date(int number) {
        LocalDate day = FIRST_DAY.plusDays(number % 365);
        return number % 3 == 0
                ? day.toString()
                : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
