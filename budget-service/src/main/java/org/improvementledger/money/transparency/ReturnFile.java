package org.improvementledger.money.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.improvementledger.chassis.projection.Cursor;
import org.improvementledger.chassis.projection.Page;
import org.improvementledger.chassis.projection.ReadModel;
import org.improvementledger.chassis.projection.Versioned;
import org.improvementledger.chassis.web.page.CsvWriter;
import org.improvementledger.events.Money;
import org.improvementledger.events.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The CSV of a return, from its rows as of a position. The same position gives the same bytes: what is frozen is known by their digest, so a change of this
 * form breaks every return that is frozen already.
 */
@Component
class ReturnFile {

    static final List<String> HEADINGS = List.of(
            "Date incurred",
            "Department",
            "Beneficiary",
            "Summary of purpose",
            "Amount",
            "Irrecoverable VAT",
            "Merchant category");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Where the finance system did not say. */
    private static final String UNKNOWN = "Unknown";

    private final Returns returns;

    ReturnFile(Returns returns) {
        this.returns = returns;
    }

    /**
     * What a file holds.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    record Made(int lines, Money total, String sha256) {}

    /** Writes the return as it stood at a position, line by line. */
    Made write(ReturnQuarter quarter, long asOf, OutputStream out) {
        MessageDigest digest = sha256();
        int count = 0;
        BigDecimal total = BigDecimal.ZERO;
        try (CsvWriter csv = new CsvWriter(new DigestOutputStream(out, digest))) {
            csv.row(HEADINGS);
            Cursor cursor = null;
            do {
                Page<ReturnLineRow> page = returns.lines(LineFilter.all(quarter), cursor, ReadModel.MAXIMUM_PAGE, asOf);
                for (Versioned<ReturnLineRow> line : page.items()) {
                    csv.row(cells(line.row()));
                    count++;
                    total = total.add(line.row().amount());
                }
                cursor = page.next();
            } while (cursor != null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Made(count, Money.of(total), HexFormat.of().formatHex(digest.digest()));
    }

    /** What {@link #write} would write, without writing it. */
    Made made(ReturnQuarter quarter, long asOf) {
        return write(quarter, asOf, OutputStream.nullOutputStream());
    }

    /** Whether the rows still give the file that was frozen. */
    boolean isAsFrozen(ReturnQuarter quarter, Frozen frozen) {
        return made(quarter, frozen.asOf()).sha256().equals(frozen.sha256());
    }

    /** A line's cells, in the order of {@link #HEADINGS}. */
    static List<@Nullable Object> cells(ReturnLineRow line) {
        return Arrays.<@Nullable Object>asList(
                day(line.incurredOn()),
                line.department(),
                line.publishedBeneficiary(),
                line.summary(),
                line.amount(),
                line.irrecoverableVat() == null ? UNKNOWN : line.irrecoverableVat(),
                line.merchantCategory());
    }

    /** dd/mm/yyyy. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** As the transparency code's guidance words it. */
    static String text(Redaction redaction) {
        return switch (redaction) {
            case PERSONAL_DATA -> "Redacted Personal Data";
            case COMMERCIAL_CONFIDENTIALITY -> "Redacted Commercial Confidentiality";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
