package org.improvementledger.chassis.web.page.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.improvementledger.chassis.web.CommandContext;
import org.jspecify.annotations.Nullable;

/** What a form's page says and asks. */
public final class Questions {

    /** The field with the version of the item that the form was shown for. */
    static final String VERSION = "version";

    private final String title;
    private @Nullable String section;
    private @Nullable String caption;
    private String backPath = "/";
    private String backText = "Back";
    private final List<String> lead = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Question> all = new ArrayList<>();
    private String button = "Confirm";
    private final List<String> beforeButton = new ArrayList<>();
    private boolean checked = true;
    private boolean oneAPage;
    private @Nullable String closed;

    private Questions(String title) {
        this.title = title;
    }

    /** @param title what is done with the form, as the page's heading: "Record a commitment" */
    public static Questions titled(String title) {
        return new Questions(title);
    }

    /** What it is done to, above the heading. */
    public Questions about(String newCaption) {
        caption = newCaption;
        return this;
    }

    /** The link at the top: to the item, "Back to the allocation". */
    public Questions backTo(String path, String text) {
        backPath = path;
        backText = text;
        return this;
    }

    /** A paragraph under the heading. */
    public Questions lead(String paragraph) {
        lead.add(paragraph);
        return this;
    }

    /** A row about the item, under the heading and above the answers to check. */
    public Questions fact(String name, String value) {
        facts.add(new Fact(name, value));
        return this;
    }

    /** What to mind before answering, beside an exclamation mark. */
    public Questions warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    public Questions ask(Question... questions) {
        all.addAll(Arrays.asList(questions));
        return this;
    }

    public Questions ask(List<Question> questions) {
        all.addAll(questions);
        return this;
    }

    /** Questions under a heading of their own. */
    public Questions under(String heading, List<Question> questions) {
        questions.getFirst().heading(heading);
        return ask(questions);
    }

    /** The words on the button that carries the command out: "Record the commitment". */
    public Questions button(String words) {
        button = words;
        return this;
    }

    /** A sentence above that button: what is recorded, and whether it can be undone. */
    public Questions beforeButton(String sentence) {
        beforeButton.add(sentence);
        return this;
    }

    /** A form short enough that its answers need no page of their own to be checked: its button carries the command out. */
    public Questions unchecked() {
        checked = false;
        return this;
    }

    /** A page for each question, for a form that many fill in for the first time; the answers are checked at its end. */
    public Questions oneAPage() {
        oneAPage = true;
        return this;
    }

    /** Nothing can be answered now: the page says why, and has no fields. Say it beside the questions, which a repeat still needs. */
    public Questions closed(String why) {
        closed = why;
        return this;
    }

    /** The version that people see; where the item is at another by the time they confirm, they are told so (412). */
    public Questions seenAt(long version) {
        return ask(Question.hidden(VERSION, Long.toString(version)));
    }

    /** Which item of the navigation is marked; needed only where it is not this service's own first one. */
    public Questions section(String newSection) {
        section = newSection;
        return this;
    }

    CommandContext versioned(CommandContext context, HttpServletRequest request) {
        boolean asked = all.stream().anyMatch(question -> question.name().equals(VERSION));
        String sent = request.getParameter(VERSION);
        return asked && sent != null && sent.matches("\\d{1,18}") ? context.ifAt(Long.parseLong(sent)) : context;
    }

    public String title() {
        return title;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable String caption() {
        return caption;
    }

    public String backPath() {
        return backPath;
    }

    public String backText() {
        return backText;
    }

    public List<String> lead() {
        return List.copyOf(lead);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public List<Question> all() {
        return List.copyOf(all);
    }

    public String button() {
        return button;
    }

    public List<String> beforeButton() {
        return List.copyOf(beforeButton);
    }

    public boolean isChecked() {
        return checked;
    }

    public boolean isOneAPage() {
        return oneAPage;
    }

    public boolean isAnswerable() {
        return closed == null;
    }

    public @Nullable String closed() {
        return closed;
    }

    /** The names of all fields, to be carried from page to page. */
    public List<String> names() {
        return all.stream().flatMap(question -> question.names().stream()).toList();
    }
}
