package org.improvementledger.chassis.web.page.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows a command that was carried out. */
public final class Done {

    private final @Nullable String to;
    private final @Nullable String banner;
    private final @Nullable UUID made;

    private Done(@Nullable String to, @Nullable String banner, @Nullable UUID made) {
        this.to = to;
        this.banner = banner;
        this.made = made;
    }

    /** The form's confirmation. */
    public static Done confirmed() {
        return new Done(null, null, null);
    }

    /** The form's confirmation, which is about something new: {@link Subject#made()} gives it the id. */
    public static Done confirmed(UUID made) {
        return new Done(null, null, made);
    }

    /**
     * A page of this service, usually the item's own.
     *
     * @param path from the service's root
     * @param banner a sentence that says what was done, in a banner at the top; it is shown once
     */
    public static Done backTo(String path, String banner) {
        return new Done(path, banner, null);
    }

    String address(String form) {
        if (to != null) {
            return to;
        }
        return form + "/confirmation" + (made == null ? "" : "?" + Subject.MADE + "=" + made);
    }

    void announce(RedirectAttributes next) {
        if (banner != null) {
            next.addFlashAttribute(FormPages.DONE, banner);
        }
    }
}
