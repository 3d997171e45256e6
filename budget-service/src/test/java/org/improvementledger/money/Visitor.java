package org.improvementledger.money;

import java.util.Map;

/** Somebody of a demo office who walks through the pages without JavaScript: {@link Visits} of one person. */
public final class Visitor {

    private final Visits visits = new Visits(RunningMoney.shared());

    private final String office;

    public Visitor(String office) {
        this.office = office;
    }

    /** What an address shows. */
    public String opens(String address) {
        return visits.shown(office, address);
    }

    /** What is shown after sending a form. */
    public String sends(String address, Map<String, String> fields) {
        return visits.shown(office, address, fields);
    }

    /** Where sending a form leads to. */
    public String isLedOn(String address, Map<String, String> fields) {
        return visits.redirected(office, address, fields);
    }

    /** The status that an address answers with. */
    public int status(String address) {
        return visits.status(office, address);
    }

    /** The idempotency key of the form on a page. */
    public static String key(String page) {
        return Visits.key(page);
    }
}
