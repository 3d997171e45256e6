package org.improvementledger.chassis.web.operations;

import java.util.Locale;

/** Enums of the chassis by their names in kebab case, as everywhere in the interface. */
final class Words {

    private Words() {}

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
