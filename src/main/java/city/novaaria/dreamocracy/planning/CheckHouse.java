package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.dreamscape.Drafts;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.ethics.Prospects;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import city.novaaria.dreamocracy.session.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what a house has, by one statement for each kind of thing, and says what it lacks. */
@Component
class CheckHouse {

    private final SanctuaryRegister sanctuaries;
    private final SignIns signIns;
    private final DreamscapeLibrary dreamscapes;
    private final Drafts drafts;
    private final Prospects prospects;
    private final ApprovalRegister approvals;
    private final FearLibrary fears;
    private final LaceRegister laces;
    private final Occupancy occupancy;
    private final ServerClock clock;

    CheckHouse(
            SanctuaryRegister sanctuaries,
            SignIns signIns,
            DreamscapeLibrary dreamscapes,
            Drafts drafts,
            Prospects prospects,
            ApprovalRegister approvals,
            FearLibrary fears,
            LaceRegister laces,
            Occupancy occupancy,
            ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.signIns = signIns;
        this.dreamscapes = dreamscapes;
        this.drafts = drafts;
        this.prospects = prospects;
        this.approvals = approvals;
        this.fears = fears;
        this.laces = laces;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    ChecklistView check(Caller caller, SanctuaryId sanctuary) {
        House house = sanctuaries.find(sanctuary).orElseThrow(Refused::notFound);
        if (!caller.worksAt(sanctuary) && !caller.citySteward()) {
            throw Refused.forbidden("crew-or-city");
        }
        Checklist checklist = new Checklist(gather(house, clock.now()), Reader.of(caller, sanctuary, Set.of()));
        return checklist.view();
    }

    private HouseFacts gather(House house, Instant at) {
        Roster roster = sanctuaries.roster(house.id());
        Optional<FrozenVersion> version =
                prospects.nearestToApproval(house.id(), at).flatMap(dreamscapes::frozen);
        return new HouseFacts(
                at,
                house,
                sanctuaries.rooms(house.id()),
                roster,
                signIns.minors(HouseFacts.subjects(roster.members()), house.site(), at),
                drafts.begun(house.id()).orElse(null),
                version.orElse(null),
                version.flatMap(found -> approvals.find(found.id(), roster)).orElse(null),
                version.filter(found -> found.facts().usesFears())
                        .map(found -> fears.usedBy(house.id(), found.id().value()))
                        .orElse(List.of()),
                laces.firmwareInService(house.id()),
                occupancy.anyPlanned(house.id()));
    }
}
