package org.improvementledger.money.allocation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions of a proposal, in the order they are asked: one to a page. */
enum ProposalQuestion {
    TITLE("title"),
    PURPOSE("purpose"),
    AMOUNT("amount"),
    COST_CENTRE("costCentre"),
    SERVICE_AREA("serviceArea"),
    EFFECTIVE_ON("effectiveOn"),
    ACTIONS("actionIds");

    private final String field;

    ProposalQuestion(String field) {
        this.field = field;
    }

    /** The form's field that answers it. */
    public String field() {
        return field;
    }

    /** Counted from 1. */
    public int number() {
        return ordinal() + 1;
    }

    public static int count() {
        return values().length;
    }

    public boolean isFirst() {
        return ordinal() == 0;
    }

    /** The question before; the first one's is itself. */
    public ProposalQuestion before() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    /** Null after the last. */
    @Nullable
    ProposalQuestion after() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1] : null;
    }

    /** The fields that other questions ask for, which this one's page carries on. */
    public List<String> othersFields() {
        return Arrays.stream(values())
                .filter(question -> question != this)
                .map(ProposalQuestion::field)
                .toList();
    }

    /** What answers to no question is the first one's. */
    static ProposalQuestion of(@Nullable String field) {
        return Arrays.stream(values())
                .filter(question -> question.field.equals(field))
                .findFirst()
                .orElse(TITLE);
    }
}
