package org.improvementledger.chassis.web.reading;

import java.time.Instant;
import org.improvementledger.chassis.projection.InvalidKnownAtException;
import org.improvementledger.chassis.projection.KnownAt;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.page.MomentNotUnderstoodException;
import org.improvementledger.chassis.web.page.PageMoment;
import org.improvementledger.chassis.web.page.PageMoments;
import org.jspecify.annotations.Nullable;

/** What the frame around a page says about its moment. */
final class ProjectedMoments implements PageMoments {

    private final Moments moments;
    private final String ownStream;

    ProjectedMoments(Moments moments, String ownStream) {
        this.moments = moments;
        this.ownStream = ownStream;
    }

    @Override
    public PageMoment at(@Nullable String asked) {
        try {
            return new Shown(moments.of(asked), ownStream);
        } catch (InvalidKnownAtException notUnderstood) {
            throw new MomentNotUnderstoodException(String.valueOf(notUnderstood.getMessage()));
        }
    }

    private record Shown(Moment moment, String stream) implements PageMoment {

        @Override
        public boolean isNow() {
            return moment.isNow();
        }

        @Override
        public String parameter() {
            KnownAt asked = moment.asked();
            return asked == null ? "" : asked.text();
        }

        @Override
        public Instant instant() {
            return moment.at();
        }

        @Override
        public long position() {
            return moment.position(stream);
        }
    }
}
