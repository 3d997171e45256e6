package org.improvementledger.chassis.web.screening;

/**
 * Something in a command that looks like personal data. It says where, and never what.
 *
 * @param field the path of the command's part, such as {@code decision.body} or {@code papers[1].title}
 * @param from the first character of it, counted from 1 in Unicode code points
 * @param to the last
 */
public record Finding(String field, PersonalData kind, int from, int to) {

    /** What is wrong and what to do, in one sentence for whoever wrote it. */
    public String sentence() {
        return "Take out what looks like " + kind.words() + ", at characters " + from + " to " + to
                + ". No data about a child or family member is kept here.";
    }
}
