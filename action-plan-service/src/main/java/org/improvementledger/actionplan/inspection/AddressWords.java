package org.improvementledger.actionplan.inspection;

import java.util.Arrays;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.events.Coded;
import org.improvementledger.events.DeadlineKind;
import org.improvementledger.events.JudgementArea;

/** Words in addresses that are codes, such as {@code /judgements/help-and-protection/correction}. */
public final class AddressWords {

    private AddressWords() {}

    /** @throws NotFoundException where there is no such area */
    public static JudgementArea area(String code) {
        return constant(JudgementArea.values(), "judgement area", code);
    }

    /** @throws NotFoundException where there is no such deadline */
    public static DeadlineKind deadline(String code) {
        return constant(DeadlineKind.values(), "deadline", code);
    }

    private static <E extends Coded> E constant(E[] constants, String what, String code) {
        return Arrays.stream(constants)
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no " + what + " of this name."));
    }
}
