package org.improvementledger.chassis.web;

/** Others changed the same item at the same moment, again and again. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(Throwable cause) {
        super("Others are changing this at the same moment. Nothing was stored; try again.", cause);
    }
}
