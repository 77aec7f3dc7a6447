package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaShelf;
import city.novaaria.dreamocracy.media.ShownMedia;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewNames;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** A weaver makes something of fears and reflections, and it is published once everybody agrees who is to be named with it. */
@Component
class MakeArtworks {

    private final Artworks artworks;
    private final CheckSources checking;
    private final Materials materials;
    private final FindScenes scenes;
    private final MediaShelf media;
    private final ShowArtworks showing;
    private final SanctuaryRegister sanctuaries;
    private final CrewNames crewNames;
    private final ServerClock clock;

    MakeArtworks(
            Artworks artworks,
            CheckSources checking,
            Materials materials,
            FindScenes scenes,
            MediaShelf media,
            ShowArtworks showing,
            SanctuaryRegister sanctuaries,
            CrewNames crewNames,
            ServerClock clock) {
        this.artworks = artworks;
        this.checking = checking;
        this.materials = materials;
        this.scenes = scenes;
        this.media = media;
        this.showing = showing;
        this.sanctuaries = sanctuaries;
        this.crewNames = crewNames;
        this.clock = clock;
    }

    @AtomicStep
    public ShownArtwork create(Caller caller, SanctuaryId house, NewArtwork request) {
        if (sanctuaries.find(house).isEmpty()) {
            throw Refused.notFound();
        }
        Actor by = caller.mustHold(house, Role.WEAVER);
        Instant at = clock.now();
        Artwork.Content content = contentOf(house, request);
        checking.mustBePermitted(house, request, at);
        return saved(new Artwork(new ArtworkId(Ids.next()), house, request, content, by, at), caller, at);
    }

    @AtomicStep
    public ShownArtwork change(Caller caller, ArtworkId id, ExpectedVersion expected, NewArtwork request) {
        Artwork seen = artworks.findById(id).orElseThrow(Refused::notFound);
        Actor by = showing.accessOf(seen, caller).mustTake(ArtworkAction.CHANGE);
        expected.check(seen.revision());
        Instant at = clock.now();
        Artwork.Content content = contentOf(seen.sanctuaryId(), request);
        checking.mustBePermitted(seen.sanctuaryId(), request, at);
        mustNotBePending(seen, request);
        seen.change(request, content, by, at);
        return saved(seen, caller, at);
    }

    /** What its owner wants out of it does not come back by the same request once more. */
    private static void mustNotBePending(Artwork artwork, NewArtwork request) {
        Set<SourceId> pending = artwork.all(ArtworkSource::pending);
        FieldError[] faults = request.asked().stream()
                .filter(source -> pending.contains(source.id()))
                .map(source -> FieldError.at(source.pointer(), "LeftOut", "left-out-first"))
                .toArray(FieldError[]::new);
        if (faults.length > 0) {
            throw Refused.unprocessable(faults);
        }
    }

    @AtomicStep
    public ShownArtwork submit(Caller caller, ArtworkId id) {
        ArtworkAccess access = heldWithSources(caller, id);
        Instant at = clock.now();
        Actor by = access.mustTake(ArtworkAction.SUBMIT);
        checking.mustStillBePermitted(access.artwork(), at);
        access.artwork().submit(by, at);
        return saved(access.artwork(), caller, at);
    }

    @AtomicStep
    public ShownArtwork publish(Caller caller, ArtworkId id) {
        ArtworkAccess access = heldWithSources(caller, id);
        Instant at = clock.now();
        Actor by = access.mustTake(ArtworkAction.PUBLISH);
        checking.mayBePublished(access.artwork(), at);
        access.artwork().publish(by, at);
        return saved(access.artwork(), caller, at);
    }

    @AtomicStep
    public ShownArtwork resolve(Caller caller, ArtworkId id, NewResolution request) {
        ArtworkAccess access = heldWithSources(caller, id);
        Instant at = clock.now();
        Actor by = access.mustTake(ArtworkAction.RESOLVE);
        Artwork artwork = access.artwork();
        SourceId pending = request.id();
        ArtworkSource source = pending == null ? null : artwork.source(pending);
        if (pending == null || source == null || !source.pending()) {
            throw Refused.unprocessable(FieldError.at("#/fearId", "Pending", "pending-fear"));
        }
        boolean blended = request.way() == NewResolution.Way.RE_BLENDED;
        if (blended && !(source.form() == SourceForm.BLENDED && checking.blendHolds(artwork))) {
            throw Refused.unprocessable(FieldError.at("#/way", "Blended", "way-of-what-is-blended"));
        }
        artwork.resolve(pending, request.way().outcome(), request.proof(), by, at);
        return saved(artwork, caller, at);
    }

    @AtomicStep
    public ShownArtwork takeDown(Caller caller, ArtworkId id) {
        ArtworkAccess access = heldWithSources(caller, id);
        Instant at = clock.now();
        access.artwork().takeDown(access.mustTake(ArtworkAction.TAKE_DOWN), at);
        return saved(access.artwork(), caller, at);
    }

    /** Somebody who is to be named with it says yes to exactly what they saw. */
    @AtomicStep
    public ShownArtwork approve(Caller caller, ArtworkId id, NewApproval request) {
        ArtworkAccess access = heldWithSources(caller, id);
        Instant at = clock.now();
        Actor by = access.mustAnswer(ArtworkAction.APPROVE);
        if (!request.contentSha256().equals(access.artwork().contentSha256())) {
            throw Refused.because(GalleryProblem.ARTWORK_CHANGED);
        }
        if (crewNames.callSomebodyElse(access.artwork().sanctuaryId(), caller.subjects(), request.shownAs())) {
            throw Refused.unprocessable(FieldError.at("#/shownAs", "OwnName", "name-of-nobody-here"));
        }
        checking.mustStillBePermitted(access.artwork(), access.own(), at);
        access.artwork().approve(access.own(), request.shownAs(), by, at);
        return saved(access.artwork(), caller, at);
    }

    /** A second time what was meant is true already. */
    @AtomicStep
    public ShownArtwork decline(Caller caller, ArtworkId id) {
        ArtworkAccess access = held(caller, id);
        if (access.own().isEmpty() && showing.declined(access)) {
            return showing.show(access);
        }
        access.mustBeVisible();
        Instant at = clock.now();
        Actor by = access.mustAnswer(ArtworkAction.DECLINE);
        boolean blendHolds = checking.blendHoldsWithout(access.artwork(), access.own());
        access.artwork().decline(access.own(), blendHolds, by, at);
        return saved(access.artwork(), caller, at);
    }

    /** First what it is made of and then the work, in the order in which a withdrawal holds them. */
    private ArtworkAccess heldWithSources(Caller caller, ArtworkId id) {
        return held(caller, id).mustBeVisible();
    }

    private ArtworkAccess held(Caller caller, ArtworkId id) {
        Set<SourceId> before = sourcesOf(id);
        SanctuaryId house = artworks.houseOf(id).orElseThrow(Refused::notFound);
        materials.hold(house, before);
        Artwork artwork = artworks.lock(id).orElseThrow(Refused::notFound);
        if (!before.containsAll(artwork.used())) {
            throw new ConcurrencyFailureException("it is made of something else by now");
        }
        return showing.accessOf(artwork, caller);
    }

    private Set<SourceId> sourcesOf(ArtworkId id) {
        return Stream.concat(
                        artworks.fearsOf(id).stream().map(fear -> new SourceId(SourceKind.FEAR, fear)),
                        artworks.reflectionsOf(id).stream().map(left -> new SourceId(SourceKind.REFLECTION, left)))
                .collect(Collectors.toSet());
    }

    private ShownArtwork saved(Artwork artwork, Caller caller, Instant at) {
        Artwork saved = artworks.saveAndFlush(artwork);
        materials.record(saved, at);
        ArtworkAccess access = showing.accessOf(saved, caller);
        return showing.show(access);
    }

    private Artwork.Content contentOf(SanctuaryId house, NewArtwork request) {
        List<ArtworkMedia> files = request.files();
        Map<MediaId, ShownMedia> known =
                media.of(house, files.stream().map(ArtworkMedia::mediaId).collect(Collectors.toSet()));
        FieldError[] faults = IntStream.range(0, files.size())
                .filter(place -> !known.containsKey(files.get(place).mediaId()))
                .mapToObj(place -> FieldError.at("#/media/" + place + "/mediaId", "Media", "media-kept-here"))
                .toArray(FieldError[]::new);
        if (faults.length > 0) {
            throw Refused.unprocessable(faults);
        }
        return Artwork.Content.of(request, scenes.in(house, request));
    }
}
