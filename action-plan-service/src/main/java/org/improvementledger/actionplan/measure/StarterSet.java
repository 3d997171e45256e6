package org.improvementledger.actionplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.chassis.web.CommandContext;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.events.MeasureFrequency;
import org.improvementledger.events.MeasureUnit;
import org.improvementledger.events.Polarity;
import org.improvementledger.events.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures that most plans for children's services begin with. Each has an id of its own, so that asking again changes nothing. */
@Component
class StarterSet {

    private final Commands commands;

    StarterSet(Commands commands) {
        this.commands = commands;
    }

    /**
     * What defining the set came to.
     *
     * @param ids of all of them, in the set's order
     * @param defined how many are new; the others were there already
     */
    record Outcome(List<UUID> ids, int defined) {}

    /** @param targetsFrom the first day their targets are in force */
    Outcome define(CommandContext context, LocalDate targetsFrom) {
        List<DefineMeasure> set = commands(targetsFrom);
        int defined = 0;
        for (DefineMeasure command : set) {
            if (isNew(context, command)) {
                defined++;
            }
        }
        return new Outcome(set.stream().map(DefineMeasure::measureId).toList(), defined);
    }

    private boolean isNew(CommandContext context, DefineMeasure command) {
        try {
            return commands.handle(context.step(command.measureId().toString()), command)
                    .changed();
        } catch (RuleRefusedException refused) {
            if (refused.rule().equals(Measure.ALREADY_EXISTS)) {
                return false; // With another first day of its target: it stays as it is.
            }
            throw refused;
        }
    }

    static List<DefineMeasure> commands(LocalDate targetsFrom) {
        return List.of(
                percentage(
                        "assessments-in-time",
                        "Assessments completed within 45 working days",
                        "Assessments completed in the period within 45 working days of the referral",
                        "Assessments completed within 45 working days",
                        "Assessments completed",
                        Polarity.HIGHER_IS_BETTER,
                        "Case management system",
                        true,
                        "90",
                        targetsFrom),
                percentage(
                        "re-referrals",
                        "Re-referrals within 12 months",
                        "Referrals in the period of children who had been referred in the 12 months before",
                        "Referrals within 12 months of an earlier one",
                        "Referrals",
                        Polarity.LOWER_IS_BETTER,
                        "Case management system",
                        true,
                        "18",
                        targetsFrom),
                percentage(
                        "child-in-need-visits",
                        "Child-in-need visits within 20 working days",
                        "Children in need who were visited in the 20 working days before the period's end",
                        "Children in need visited within 20 working days",
                        "Children in need",
                        Polarity.HIGHER_IS_BETTER,
                        "Case management system",
                        true,
                        "90",
                        targetsFrom),
                percentage(
                        "supervision",
                        "Supervision within 4 weeks",
                        "Case holders who had supervision in the 4 weeks before the period's end",
                        "Case holders supervised within 4 weeks",
                        "Case holders",
                        Polarity.HIGHER_IS_BETTER,
                        "Supervision log",
                        false,
                        "90",
                        targetsFrom),
                measure(
                        "caseload",
                        "Average caseload",
                        "Open cases at the period's end for each full-time-equivalent case holder",
                        MeasureUnit.RATIO,
                        "Open cases",
                        "Full-time-equivalent case holders",
                        Polarity.LOWER_IS_BETTER,
                        "Case management system and establishment list",
                        false,
                        null,
                        targetsFrom),
                percentage(
                        "reviews-on-schedule",
                        "Children in need reviewed on schedule",
                        "Reviews of children in need due in the period that were held by their day",
                        "Reviews held on schedule",
                        "Reviews due",
                        Polarity.HIGHER_IS_BETTER,
                        "Case management system",
                        true,
                        "95",
                        targetsFrom),
                percentage(
                        "training",
                        "Case holders who attended the training",
                        "Case holders in post at the period's end who have attended the training",
                        "Case holders who attended",
                        "Case holders",
                        Polarity.HIGHER_IS_BETTER,
                        "Training register",
                        false,
                        "95",
                        targetsFrom));
    }

    private static DefineMeasure percentage(
            String name,
            String title,
            String definition,
            String numerator,
            String denominator,
            Polarity polarity,
            String source,
            boolean countsPeople,
            String target,
            LocalDate targetsFrom) {
        return measure(
                name,
                title,
                definition,
                MeasureUnit.PERCENTAGE,
                numerator,
                denominator,
                polarity,
                source,
                countsPeople,
                target,
                targetsFrom);
    }

    private static DefineMeasure measure(
            String name,
            String title,
            String definition,
            MeasureUnit unit,
            String numerator,
            String denominator,
            Polarity polarity,
            String source,
            boolean countsPeople,
            @Nullable String target,
            LocalDate targetsFrom) {
        return new DefineMeasure(
                NameBasedUuid.of("measure", "starter-set", name),
                title,
                definition,
                unit,
                numerator,
                denominator,
                polarity,
                MeasureFrequency.MONTHLY,
                source,
                countsPeople,
                null,
                target == null ? null : Quantity.of(target),
                targetsFrom,
                List.of());
    }
}
