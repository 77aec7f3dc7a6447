package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.Announcements;
import city.novaaria.dreamocracy.dreamscape.Announcements.Announced;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Place;
import city.novaaria.dreamocracy.session.ExpandedView.Accompanying;
import city.novaaria.dreamocracy.session.ExpandedView.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows with sessions what belongs to them: one statement for each kind of thing that is asked for, and none otherwise. */
@Component
class ExpandSessions {

    private final SanctuaryRegister sanctuaries;
    private final Announcements announcements;

    ExpandSessions(SanctuaryRegister sanctuaries, Announcements announcements) {
        this.sanctuaries = sanctuaries;
        this.announcements = announcements;
    }

    /** How each of them is expanded; not at all when nothing is asked for. */
    Function<SeenSession, @Nullable ExpandedView> of(Caller caller, List<SeenSession> sessions, Set<String> expand) {
        if (expand.isEmpty()) {
            return _ -> null;
        }
        Around around = new Around(
                expand.contains(ExpandedView.CHAMBER)
                        ? sanctuaries.places(
                                sessions.stream().map(SeenSession::chamberId).collect(Collectors.toSet()))
                        : Map.of(),
                expand.contains(ExpandedView.CREW)
                        ? sanctuaries.names(sessions.stream()
                                .flatMap(session -> session.duties().stream())
                                .map(Duty::crew)
                                .collect(Collectors.toSet()))
                        : Map.of(),
                expand.contains(ExpandedView.DREAMSCAPE)
                        ? announcements.announced(
                                sessions.stream().map(SeenSession::versionId).collect(Collectors.toSet()))
                        : Map.of());
        return session -> around.of(session, caller.worksAt(session.sanctuaryId()));
    }

    private record Around(
            Map<ChamberId, Place> places, Map<CrewId, String> names, Map<VersionId, Announced> announced) {

        /** Who does not work there reads of a version what everybody may, once it is approved. */
        ExpandedView of(SeenSession session, boolean crew) {
            Place place = places.get(session.chamberId());
            Announced version = announced.get(session.versionId());
            boolean hidden = version != null && !crew && !version.published();
            return new ExpandedView(
                    place == null
                            ? null
                            : new ExpandedView.Chamber(place.chamber(), place.house(), place.city(), place.timeZone()),
                    DutyView.of(session).stream()
                            .flatMap(duty -> Stream.ofNullable(names.get(duty.crewId()))
                                    .map(name -> new Accompanying(duty.crewId(), duty.duty(), name)))
                            .toList(),
                    version == null || hidden ? null : told(version),
                    hidden ? List.of(ExpandedView.DREAMSCAPE) : List.of());
        }

        private static Told told(Announced version) {
            return new Told(
                    version.synopsis(),
                    version.facts().intensity(),
                    version.facts().modality(),
                    version.contentTags(),
                    version.languages());
        }

        @Override
        public String toString() {
            return "Around";
        }
    }
}
