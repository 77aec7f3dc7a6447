package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.GatheringNews.Kind;
import city.novaaria.dreamocracy.gathering.GatheringNews.News;
import city.novaaria.dreamocracy.gathering.WhereAndHowFull.Found;
import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of a held gathering what they should not have to look for; never whoever has cancelled. */
@Component
class TellPeople {

    private static final Set<RegistrationState> COMING = EnumSet.of(RegistrationState.REGISTERED);
    private static final Set<RegistrationState> COMING_OR_WAITING =
            EnumSet.of(RegistrationState.REGISTERED, RegistrationState.WAITING);

    private final Registrations registrations;
    private final WhereAndHowFull places;
    private final GatheringNews news;

    TellPeople(Registrations registrations, WhereAndHowFull places, GatheringNews news) {
        this.registrations = registrations;
        this.places = places;
        this.news = news;
    }

    /** Only those who have a place. */
    void near(Gathering held, Instant meeting, Instant at) {
        near(held, meeting, registrations.subjects(held.id(), COMING), at);
    }

    void near(Gathering held, Instant meeting, List<String> subjects, Instant at) {
        leave(held, Kind.NEAR, meeting, subjects, Actor.service(), at);
    }

    void movedUp(Gathering held, Collection<Registration> those, Instant at) {
        List<String> subjects =
                those.stream().map(Registration::subject).distinct().toList();
        leave(held, Kind.MOVED_UP, held.next(at).orElse(null), subjects, Actor.service(), at);
    }

    /** Those as well who wait. */
    void moved(Gathering held, Actor by, Instant at) {
        everybody(held, Kind.MOVED, by, at);
    }

    /** Those as well who waited. */
    void cancelled(Gathering held, Actor by, Instant at) {
        everybody(held, Kind.CANCELLED, by, at);
    }

    private void everybody(Gathering held, Kind kind, Actor by, Instant at) {
        leave(held, kind, held.next(at).orElse(null), registrations.subjects(held.id(), COMING_OR_WAITING), by, at);
    }

    private void leave(Gathering held, Kind kind, @Nullable Instant next, List<String> subjects, Actor by, Instant at) {
        if (!subjects.isEmpty()) {
            Found found = Objects.requireNonNull(places.of(List.of(held.id())).get(held.id()));
            String place = held.place();
            news.leave(
                    new News(
                            held.id(),
                            held.sanctuaryId(),
                            kind,
                            held.title(),
                            next,
                            ZoneId.of(found.timeZone()),
                            place == null ? Objects.requireNonNull(found.chamber()) : place),
                    subjects,
                    by,
                    at);
        }
    }
}
