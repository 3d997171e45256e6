package org.improvementledger.chassis.web;

import java.util.List;
import org.improvementledger.chassis.web.Problem.FieldFault;

/** What was sent cannot be taken, because of its fields, parameters or headers. Over the web it is a 422 that names them. */
public final class FieldRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    /**
     * @param field the path of the field, or the name of the parameter or header
     * @param message a sentence that says what to give
     */
    public FieldRefusedException(String field, String message) {
        this(List.of(new FieldFault(field, message)));
    }

    public FieldRefusedException(List<FieldFault> faults) {
        super(faults.getFirst().message());
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
