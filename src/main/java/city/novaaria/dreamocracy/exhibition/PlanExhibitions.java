package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.gallery.ArtworkId;
import city.novaaria.dreamocracy.gallery.Catalogue;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.Occupancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody of a house hangs artworks in a chamber; the chamber is held first, so that nothing else gets it meanwhile. */
@Component
class PlanExhibitions {

    private static final int MOST_DAYS = 366;

    private final Exhibitions exhibitions;
    private final ShowExhibitions showing;
    private final Catalogue catalogue;
    private final SanctuaryRegister sanctuaries;
    private final Occupancy occupancy;
    private final ServerClock clock;

    PlanExhibitions(
            Exhibitions exhibitions,
            ShowExhibitions showing,
            Catalogue catalogue,
            SanctuaryRegister sanctuaries,
            Occupancy occupancy,
            ServerClock clock) {
        this.exhibitions = exhibitions;
        this.showing = showing;
        this.catalogue = catalogue;
        this.sanctuaries = sanctuaries;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    @AtomicStep
    public ShownExhibition plan(Caller caller, SanctuaryId house, NewExhibition request) {
        SanctuaryRegister.House sanctuary = sanctuaries.hold(house).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(house, Role.WEAVER, Role.ORGANIZER);
        Instant at = clock.now();
        ExhibitionId id = new ExhibitionId(Ids.next());
        mustFit(sanctuary, id, null, request, at);
        return saved(new Exhibition(id, house, request, by, at), caller, at);
    }

    @AtomicStep
    public ShownExhibition change(Caller caller, ExhibitionId id, ExpectedVersion expected, NewExhibition request) {
        Instant at = clock.now();
        Exhibition seen = exhibitions.findById(id).orElseThrow(Refused::notFound);
        SanctuaryRegister.House house = sanctuaries.hold(seen.sanctuaryId()).orElseThrow();
        Actor by = new ExhibitionAccess(seen, caller, house.open(), at).mustTake(ExhibitionAction.CHANGE);
        expected.check(seen.version());
        mustFit(house, id, seen, request, at);
        seen.change(request, by, at);
        return saved(seen, caller, at);
    }

    @AtomicStep
    public ShownExhibition announce(Caller caller, ExhibitionId id) {
        ExhibitionAccess access = held(caller, id);
        access.exhibition().announce(access.mustTake(ExhibitionAction.ANNOUNCE), access.at());
        return saved(access.exhibition(), caller, access.at());
    }

    @AtomicStep
    public ShownExhibition cancel(Caller caller, ExhibitionId id) {
        ExhibitionAccess access = held(caller, id);
        access.exhibition().cancel(access.mustTake(ExhibitionAction.CANCEL), access.at());
        return saved(access.exhibition(), caller, access.at());
    }

    private ExhibitionAccess held(Caller caller, ExhibitionId id) {
        Exhibition exhibition = exhibitions.lock(id).orElseThrow(Refused::notFound);
        boolean open = sanctuaries.find(exhibition.sanctuaryId()).orElseThrow().open();
        return new ExhibitionAccess(exhibition, caller, open, clock.now());
    }

    private ShownExhibition saved(Exhibition exhibition, Caller caller, Instant at) {
        return showing.show(exhibitions.saveAndFlush(exhibition), caller, at);
    }

    /** What stays as it is was judged before. */
    private void mustFit(
            SanctuaryRegister.House house,
            ExhibitionId id,
            @Nullable Exhibition before,
            NewExhibition wanted,
            Instant at) {
        List<FieldError> errors = new ArrayList<>();
        boolean booked = before == null || !before.isWhenAndWhere(wanted);
        if (booked
                && (!house.open()
                        || sanctuaries
                                .lockChamber(house.id(), wanted.chamberId())
                                .isEmpty())) {
            errors.add(FieldError.at("#/chamberId", "Chamber", "open-chamber"));
        }
        boolean inOrder = wanted.closesAt().isAfter(wanted.opensAt())
                && !wanted.closesAt().isAfter(house.site().daysAfter(wanted.opensAt(), MOST_DAYS));
        if (!inOrder || !wanted.closesAt().isAfter(at)) {
            errors.add(FieldError.at("#/closesAt", "Later", "later-than-opening"));
        }
        Set<ArtworkId> known = new HashSet<>(catalogue.of(house.id(), Set.copyOf(wanted.artworks())));
        if (before != null) {
            known.addAll(before.artworks());
        }
        for (int place = 0; place < wanted.artworks().size(); place++) {
            ArtworkId artwork = wanted.artworks().get(place);
            if (!known.contains(artwork) || wanted.artworks().indexOf(artwork) < place) {
                errors.add(FieldError.at("#/artworks/" + place, "Artwork", "artwork-once-here"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        if (booked && occupancy.taken(wanted.chamberId(), wanted.opensAt(), wanted.closesAt(), id.value(), at)) {
            throw Refused.because(ExhibitionProblem.CHAMBER_NEEDED);
        }
    }
}
