package org.improvementledger.money.transfer;

import org.improvementledger.events.Coded;

/** Within a year, or from one into the next. */
public enum TransferKind implements Coded {
    VIREMENT,
    CARRY_FORWARD;

    /** As it stands in a sentence: {@code carry-forward}. */
    public String words() {
        return code();
    }

    /** As a heading begins with it: {@code Carry-forward}. */
    public String heading() {
        return Character.toUpperCase(code().charAt(0)) + code().substring(1);
    }

    /** Where things of this kind are on the web: {@code carry-forwards}. */
    public String path() {
        return code() + "s";
    }

    /** The kind that a part of an address names: {@code carry-forwards}. */
    static TransferKind ofPath(String path) {
        return VIREMENT.path().equals(path) ? VIREMENT : CARRY_FORWARD;
    }
}
