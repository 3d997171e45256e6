package org.improvementledger.chassis.projection;

import org.jspecify.annotations.Nullable;

/** A cursor that no page of this list gave out. The field at fault is {@code cursor}. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The request's field at fault. */
    public String field() {
        return "cursor";
    }
}
