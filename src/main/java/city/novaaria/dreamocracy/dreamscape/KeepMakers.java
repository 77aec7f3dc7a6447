package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.kernel.Actor;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers for good who had a hand in a dreamscape, in the transaction of the deed: they never decide about it (ETH-02).
 *
 * <p>Before anybody else hears of it, so that a review that opens counts them out.
 */
@Component
class KeepMakers {

    private final FearLibrary fears;
    private final JdbcClient jdbc;

    KeepMakers(FearLibrary fears, JdbcClient jdbc) {
        this.fears = fears;
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DreamscapeEvent event) {
        switch (event) {
            case DreamscapeEvent.Created created -> keep(created.dreamscape(), created.actor(), Set.of());
            case DreamscapeEvent.Renamed renamed -> keep(renamed.dreamscape(), renamed.actor(), Set.of());
            case DreamscapeEvent.Drafted drafted ->
                keep(drafted.dreamscape(), drafted.actor(), fears.collectors(drafted.fears()));
            case DreamscapeEvent.Revised revised ->
                keep(revised.dreamscape(), revised.actor(), fears.collectors(revised.fears()));
            case DreamscapeEvent.Submitted submitted -> keep(submitted.dreamscape(), submitted.actor(), Set.of());
            case DreamscapeEvent.Published _,
                    DreamscapeEvent.Ended _,
                    DreamscapeEvent.Retired _,
                    DreamscapeEvent.Reactivated _,
                    DreamscapeEvent.Deleted _ -> {
                // by who decided about it, or nothing that anybody dreams
            }
        }
    }

    @EventListener
    void on(FearEvent event) {
        switch (event) {
            case FearEvent.Screened screened ->
                keepInAll(fears.worksOf(screened.fear()), screened.actor().person());
            case FearEvent.Submitted _,
                    FearEvent.Redacted _,
                    FearEvent.PermissionsChanged _,
                    FearEvent.Withdrawn _,
                    FearEvent.Read _ -> {
                // no work uses it yet, or nothing was decided about it
            }
        }
    }

    /** Somebody changed how a version is dreamt. */
    void keep(VersionId version, String subject) {
        keepInAll(Set.of(version.value()), subject);
    }

    private void keep(DreamscapeId dreamscape, Actor writer, Collection<String> collectors) {
        Stream.concat(Stream.of(writer.person()), collectors.stream())
                .distinct()
                .forEach(subject -> jdbc.sql("""
                                insert into dreamscape_maker (dreamscape_id, subject)
                                values (:dreamscape, :subject) on conflict do nothing""")
                        .param("dreamscape", dreamscape.value())
                        .param("subject", subject)
                        .update());
    }

    private void keepInAll(Set<UUID> versions, String subject) {
        if (!versions.isEmpty()) {
            jdbc.sql("""
                            insert into dreamscape_maker (dreamscape_id, subject)
                            select distinct dreamscape_id, cast(:subject as varchar) from dreamscape_version
                            where id in (:versions) on conflict do nothing""").param("subject", subject).param("versions", versions).update();
        }
    }
}
