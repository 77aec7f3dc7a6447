package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaShelf;
import city.novaaria.dreamocracy.media.ShownMedia;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows reflections to their authors, and to those for whom their authors chose to leave them. */
@Component
class ShowReflections {

    private final Reflections reflections;
    private final KnownDreams dreams;
    private final KeysetPages pages;
    private final MediaShelf media;
    private final SessionRegister sessions;
    private final SanctuaryRegister sanctuaries;
    private final WhoIsOfAge ages;

    ShowReflections(
            Reflections reflections,
            KnownDreams dreams,
            KeysetPages pages,
            MediaShelf media,
            SessionRegister sessions,
            SanctuaryRegister sanctuaries,
            WhoIsOfAge ages) {
        this.reflections = reflections;
        this.dreams = dreams;
        this.pages = pages;
        this.media = media;
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.ages = ages;
    }

    @Transactional(readOnly = true)
    public ShownReflection read(Caller caller, ReflectionId id) {
        return show(access(caller, reflections.findById(id).orElseThrow(Refused::notFound))
                .mustBeVisible());
    }

    @Transactional(readOnly = true)
    public void mustBeOwn(Caller caller, ReflectionId id) {
        access(caller, reflections.findById(id).orElseThrow(Refused::notFound)).mustBeOwn();
    }

    /** To whoever has no part in the session there is none; whoever has and did not dream sees nothing. */
    @Transactional(readOnly = true)
    public Page<ReflectionView> of(Caller caller, SessionId session, PageAsk page) {
        Optional<Nearness> known = dreams.of(caller, session);
        if (known.filter(near -> near.dreamer() != null || near.works()).isEmpty()) {
            sessions.visible(caller, session);
        }
        Nearness near = known.orElseThrow(Refused::notFound);
        List<Reflection> found = pages.read(Reflection.class, Reflections.of(session, caller, near), page);
        return Page.ofAll(
                page,
                found,
                reflection -> reflection.id().value(),
                shown -> views(shown.stream()
                        .map(reflection -> new ReflectionAccess(reflection, caller, near))
                        .toList()));
    }

    /** For organizers, who look whether they may be used, and weavers, who may. */
    @Transactional(readOnly = true)
    public Page<ReflectionView> offered(Caller caller, SanctuaryId house, PageAsk page) {
        if (sanctuaries.find(house).isEmpty()) {
            throw Refused.notFound();
        }
        caller.mustHold(house, Role.ORGANIZER, Role.WEAVER);
        boolean screens = caller.holds(house, Role.ORGANIZER);
        List<Reflection> found = pages.read(Reflection.class, Reflections.offered(house, screens), page);
        return Page.ofAll(page, found, reflection -> reflection.id().value(), shown -> views(accesses(caller, shown)));
    }

    @Transactional(readOnly = true)
    public Page<ReflectionView> own(Caller caller, PageAsk page) {
        List<Reflection> found = caller.participants().isEmpty()
                ? List.of()
                : pages.read(Reflection.class, List.of(Reflections.own(caller)), page);
        return Page.ofAll(page, found, reflection -> reflection.id().value(), shown -> views(accesses(caller, shown)));
    }

    ReflectionAccess access(Caller caller, Reflection reflection) {
        return accesses(caller, List.of(reflection)).getFirst();
    }

    private List<ReflectionAccess> accesses(Caller caller, List<Reflection> some) {
        Map<SessionId, Nearness> near = dreams.of(
                caller,
                some.stream().map(reflection -> reflection.sessionId().value()).collect(Collectors.toSet()));
        return some.stream()
                .map(reflection -> new ReflectionAccess(
                        reflection, caller, Objects.requireNonNull(near.get(reflection.sessionId()))))
                .toList();
    }

    ShownReflection show(ReflectionAccess access) {
        return new ShownReflection(views(List.of(access)).getFirst(), access.tag());
    }

    private List<ReflectionView> views(List<ReflectionAccess> shown) {
        Map<MediaId, ShownMedia> files = media.of(shown.stream()
                .map(access -> access.reflection().mediaId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<ReflectionId> ofAge = ofAge(shown);
        return shown.stream()
                .map(access -> ReflectionView.of(
                        access, ofAge.contains(access.reflection().id()), files))
                .toList();
    }

    private Set<ReflectionId> ofAge(List<ReflectionAccess> shown) {
        return ages.among(shown.stream()
                .filter(access -> !access.own())
                .map(ReflectionAccess::reflection)
                .filter(Reflection::namesAnybody)
                .map(Reflection::given)
                .toList());
    }
}
