package org.improvementledger.chassis.web.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page that says a command was carried out, and what happens next. */
public final class Confirmation {

    /** Characters of an id that tell things apart well enough for people. */
    private static final int SHORT = 8;

    private final String title;
    private @Nullable String section;
    private @Nullable String label;
    private @Nullable String reference;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> next = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** A way on: its words and its path in this service. */
    public record Link(String text, String path) {}

    private Confirmation(String title) {
        this.title = title;
    }

    /** @param title what was done, as the panel's heading: "Commitment recorded" */
    public static Confirmation of(String title) {
        return new Confirmation(title);
    }

    /** The reference in the panel, under its label: "Its reference is". */
    public Confirmation reference(String newLabel, String newReference) {
        label = newLabel;
        reference = newReference;
        return this;
    }

    /** The beginning of an id as the reference, for what has no reference of its own or is not to be seen yet. */
    public Confirmation reference(UUID id) {
        return reference("Its reference is", id.toString().substring(0, SHORT));
    }

    public Confirmation fact(String name, String value) {
        facts.add(new Fact(name, value));
        return this;
    }

    /** A paragraph under "What happens next". */
    public Confirmation next(String paragraph) {
        next.add(paragraph);
        return this;
    }

    public Confirmation link(String text, String path) {
        links.add(new Link(text, path));
        return this;
    }

    /** Where it is not the service's own: see {@link Questions#section}. */
    public Confirmation section(String newSection) {
        section = newSection;
        return this;
    }

    public String title() {
        return title;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable String label() {
        return label;
    }

    public @Nullable String reference() {
        return reference;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<String> next() {
        return List.copyOf(next);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }
}
