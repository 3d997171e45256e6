package org.improvementledger.chassis.web.page.task;

/**
 * Something for the reader to do.
 *
 * @param title what to do, as a link
 * @param hint what it is about, in a sentence
 * @param count how many wait; with none the task is done
 * @param address of the page where it is done
 */
public record Task(String title, String hint, long count, String address) {

    public boolean isDone() {
        return count == 0;
    }
}
