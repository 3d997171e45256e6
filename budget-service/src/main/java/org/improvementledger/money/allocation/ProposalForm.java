package org.improvementledger.money.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.chassis.web.page.TypedText;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A new allocation as people type it.
 *
 * @param actionIds of the actions that were ticked
 */
record ProposalForm(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String amount,
        @Nullable String costCentre,
        @Nullable String serviceArea,
        @Nullable String effectiveOn,
        List<String> actionIds) {

    static final ProposalForm EMPTY = new ProposalForm("", "", "", "", "", "", List.of());

    ProposalForm(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String amount,
            @Nullable String costCentre,
            @Nullable String serviceArea,
            @Nullable String effectiveOn,
            @Nullable List<String> actionIds) {
        this.title = title;
        this.purpose = purpose;
        this.amount = amount;
        this.costCentre = costCentre;
        this.serviceArea = serviceArea;
        this.effectiveOn = effectiveOn;
        this.actionIds = actionIds == null
                ? List.of()
                : actionIds.stream().filter(id -> !id.isBlank()).distinct().toList();
    }

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    ProposeAllocation orReject(Errors errors, UUID budgetId, UUID allocationId, LocalDate today) {
        String typedTitle =
                TypedText.line(title, "Title", AllocationBody.LONGEST_TITLE).orReject(errors, "title");
        String typedPurpose = TypedText.lines(purpose, "Purpose", AllocationBody.LONGEST_PURPOSE)
                .orReject(errors, "purpose");
        BigDecimal typedAmount = TypedMoney.of(amount, "Amount").orReject(errors, "amount");
        String typedCostCentre = TypedText.line(costCentre, "Cost centre", AllocationBody.LONGEST_COST_CENTRE)
                .orReject(errors, "costCentre");
        String typedServiceArea = TypedText.line(serviceArea, "Service area", AllocationBody.LONGEST_SERVICE_AREA)
                .orReject(errors, "serviceArea");
        LocalDate typedEffectiveOn =
                TypedDate.of(effectiveOn, "Date it takes effect", today).orReject(errors, "effectiveOn");
        List<UUID> chosenActions = actionsOrReject(errors);
        return typedTitle == null
                        || typedPurpose == null
                        || typedAmount == null
                        || typedCostCentre == null
                        || typedServiceArea == null
                        || typedEffectiveOn == null
                        || errors.hasErrors()
                ? null
                : new ProposeAllocation(
                        budgetId,
                        allocationId,
                        typedTitle,
                        typedPurpose,
                        Money.of(typedAmount),
                        typedCostCentre,
                        typedServiceArea,
                        typedEffectiveOn,
                        chosenActions);
    }

    private List<UUID> actionsOrReject(Errors errors) {
        if (actionIds.size() > AllocationBody.MOST_ACTIONS) {
            errors.rejectValue(
                    "actionIds", "actions.many", "Choose %d actions or fewer".formatted(AllocationBody.MOST_ACTIONS));
        }
        List<UUID> chosen = new ArrayList<>();
        for (String id : actionIds) {
            try {
                chosen.add(UUID.fromString(id));
            } catch (IllegalArgumentException notOffered) {
                errors.rejectValue("actionIds", "actions.unknown", "Choose actions from the list");
                return List.of();
            }
        }
        return chosen;
    }
}
