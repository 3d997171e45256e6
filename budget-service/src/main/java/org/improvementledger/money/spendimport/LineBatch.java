package org.improvementledger.money.spendimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.eventstore.SegregationRefusedException;
import org.improvementledger.chassis.eventstore.StoredEvents;
import org.improvementledger.chassis.web.csv.CsvLine;
import org.improvementledger.chassis.web.screening.Finding;
import org.improvementledger.chassis.web.screening.Screening;
import org.improvementledger.events.SpendRecorded;
import org.improvementledger.money.commitment.KnownCommitments;
import org.improvementledger.money.posting.FundingAllocations;
import org.improvementledger.money.spend.RecordSpend;
import org.improvementledger.money.spend.SpendPolicy;
import org.improvementledger.money.spendimport.Columns.Column;
import org.improvementledger.money.spendimport.LineReader.LineFault;
import org.improvementledger.money.spendimport.TakenFile.Tally;
import org.improvementledger.money.year.FinancialYears;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about some lines at once, each by the rules of a line by itself. */
@Component
class LineBatch {

    private final StoredEvents events;

    private final FundingAllocations allocations;

    private final FinancialYears years;

    private final KnownCommitments commitments;

    private final Screening screening;

    LineBatch(
            StoredEvents events,
            FundingAllocations allocations,
            FinancialYears years,
            KnownCommitments commitments,
            Screening screening) {
        this.events = events;
        this.allocations = allocations;
        this.years = years;
        this.commitments = commitments;
        this.screening = screening;
    }

    /**
     * What is to be done about some lines.
     *
     * @param recorded lines that are new
     */
    record Decided(List<SpendRecorded> recorded, List<Reject> rejects, Tally tally) {}

    /** Call it within the transaction that appends what was decided: what it relies on holds until then. */
    Decided decide(List<CsvLine> lines, LineReader reader, String actor) {
        List<Reject> rejects = new ArrayList<>();
        Map<CsvLine, RecordSpend> asked = new LinkedHashMap<>();
        for (CsvLine line : lines) {
            RecordSpend command = read(line, reader, rejects);
            if (command != null && isScreened(line, command, rejects)) {
                asked.put(line, command);
            }
        }
        Map<UUID, Object> known = events.firstOf(
                asked.values().stream().map(RecordSpend::spendId).distinct().toList());
        FundingAllocations remembered = new RememberedAllocations(allocations);
        FinancialYears rememberedYears = new RememberedYears(years);
        List<SpendRecorded> recorded = new ArrayList<>();
        int already = 0;
        for (Map.Entry<CsvLine, RecordSpend> entry : asked.entrySet()) {
            RecordSpend command = entry.getValue();
            try {
                Object before = known.get(command.spendId());
                if (before == null) {
                    SpendRecorded line = SpendPolicy.decide(command, actor, remembered, rememberedYears, commitments);
                    recorded.add(line);
                    known.put(command.spendId(), line);
                } else {
                    SpendPolicy.requireSame(command, (SpendRecorded) before);
                    already++;
                }
            } catch (RuleRefusedException refused) {
                rejects.add(reject(entry.getKey(), column(refused), refused));
            } catch (NotFoundException unknown) {
                rejects.add(reject(entry.getKey(), Column.ALLOCATION_ID.title(), unknown));
            } catch (SegregationRefusedException refused) {
                rejects.add(reject(entry.getKey(), null, refused));
            }
        }
        rejects.replaceAll(reject -> screened(reject, reader));
        return new Decided(recorded, rejects, new Tally(lines.size(), recorded.size(), already, rejects.size()));
    }

    private static @Nullable RecordSpend read(CsvLine line, LineReader reader, List<Reject> rejects) {
        String fault = line.fault();
        if (fault != null) {
            rejects.add(new Reject(line.number(), null, fault, line.cells()));
            return null;
        }
        try {
            return reader.read(line.cells());
        } catch (LineFault wrong) {
            rejects.add(reject(line, wrong.column().title(), wrong));
            return null;
        }
    }

    /** A line whose text looks like personal data is not recorded. */
    private boolean isScreened(CsvLine line, RecordSpend command, List<Reject> rejects) {
        List<Finding> findings = screening.of(command);
        if (findings.isEmpty()) {
            return true;
        }
        Finding first = findings.getFirst();
        rejects.add(new Reject(line.number(), column(first.field()).title(), first.sentence(), line.cells()));
        return false;
    }

    /** Whatever a line is rejected for: what looks like personal data is not kept with it. */
    private Reject screened(Reject reject, LineReader reader) {
        List<String> cells = new ArrayList<>(reject.cells());
        for (int place = 0; place < cells.size(); place++) {
            if (!reader.isReference(place)
                    && screening.of("cell", cells.get(place)).isPresent()) {
                cells.set(place, "");
            }
        }
        return new Reject(reject.line(), reject.column(), reject.reason(), cells);
    }

    /** The template's column of a part of the command that people write freely. */
    private static Column column(String field) {
        return switch (field) {
            case "supplier" -> Column.SUPPLIER;
            case "merchantCategory" -> Column.MERCHANT_CATEGORY;
            default -> Column.SUMMARY;
        };
    }

    /** The template's name of what a rule is about. */
    private static String column(RuleRefusedException refused) {
        return switch (refused.field()) {
            case "reference" -> Column.REFERENCE.title();
            case "incurredOn" -> Column.DATE_INCURRED.title();
            case null, default -> Column.ALLOCATION_ID.title();
        };
    }

    private static Reject reject(CsvLine line, @Nullable String column, Exception why) {
        return new Reject(line.number(), column, String.valueOf(why.getMessage()), line.cells());
    }
}
