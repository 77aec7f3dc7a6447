package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredSanctuaryRegister implements SanctuaryRegister, Hosts, CrewNames {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]");

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;
    private final CrewMembers crew;
    private final PolicyProfiles policies;

    StoredSanctuaryRegister(Sanctuaries sanctuaries, Chambers chambers, CrewMembers crew, PolicyProfiles policies) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
        this.crew = crew;
        this.policies = policies;
    }

    @Override
    public Optional<House> find(SanctuaryId id) {
        return sanctuaries.findById(id).map(this::house);
    }

    @Override
    public Optional<House> hold(SanctuaryId id) {
        return sanctuaries.hold(id).map(this::house);
    }

    private House house(Sanctuary found) {
        return new House(found.id(), found.state() == Sanctuary.State.OPEN, policy(found), site(found));
    }

    @Override
    public List<Host> withProgramme(Collection<SanctuaryId> also) {
        return sanctuaries.withProgramme(AnyOf.ids(also)).stream()
                .map(this::host)
                .toList();
    }

    @Override
    public Optional<Host> host(SanctuaryId id) {
        return sanctuaries.findById(id).map(this::host);
    }

    private Host host(Sanctuary found) {
        return new Host(house(found), found.name(), found.city());
    }

    @Override
    public Map<SanctuaryId, SiteFacts> sites(Collection<SanctuaryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sanctuaries.among(AnyOf.ids(ids)).stream()
                        .collect(Collectors.toMap(
                                Sanctuary::id, found -> house(found).site()));
    }

    @Override
    public Map<SanctuaryId, PolicyProfile> policies(Collection<SanctuaryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sanctuaries.among(AnyOf.ids(ids)).stream().collect(Collectors.toMap(Sanctuary::id, this::policy));
    }

    private PolicyProfile policy(Sanctuary house) {
        return policies.named(house.policyProfile()).tightened(house.tightening());
    }

    @Override
    public Optional<House> holdAlone(SanctuaryId id) {
        return sanctuaries.lock(id).map(this::house);
    }

    @Override
    public Optional<Room> lockChamber(SanctuaryId sanctuary, ChamberId chamber) {
        return chambers.lock(sanctuary, chamber)
                .filter(found -> found.state() == Chamber.State.OPEN)
                .map(StoredSanctuaryRegister::room);
    }

    @Override
    public List<Room> rooms(SanctuaryId sanctuary) {
        return chambers.open(sanctuary).stream()
                .map(StoredSanctuaryRegister::room)
                .toList();
    }

    private static Room room(Chamber chamber) {
        return new Room(chamber.id(), chamber.name(), chamber.berths());
    }

    @Override
    public List<Member> crew(SanctuaryId sanctuary, Collection<CrewId> ids) {
        return ids.isEmpty()
                ? List.of()
                : crew.among(sanctuary, ids).stream().map(Crew::member).toList();
    }

    @Override
    public Map<CrewId, String> names(Collection<CrewId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : crew.findByIdInAndLiveKeyIsNotNull(ids).stream()
                        .collect(Collectors.toMap(Crew::id, Crew::displayName));
    }

    @Override
    public void holdCrew(Collection<String> subjects) {
        crew.hold(subjects.stream().distinct().toArray(String[]::new));
    }

    @Override
    public boolean callSomebodyElse(SanctuaryId sanctuary, Collection<String> subjects, String name) {
        List<String> names = crew.employedAt(sanctuary).stream()
                .map(CrewMembers.Employed::entry)
                .filter(entry -> !subjects.contains(entry.subject()))
                .map(Crew::displayName)
                .distinct()
                .toList();
        String letters = letters(name);
        return Names.looksLikeAny(name, names)
                || names.stream().map(StoredSanctuaryRegister::letters).anyMatch(letters::equals);
    }

    /** Neither blanks nor dots make another name of it. */
    private static String letters(String name) {
        String plain = Names.plain(name);
        String letters = NO_LETTERS.matcher(plain).replaceAll("");
        return letters.isEmpty() ? plain : letters;
    }

    @Override
    public Map<ChamberId, Place> places(Collection<ChamberId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : chambers.withHouses(ids).stream()
                        .collect(Collectors.toMap(room -> room.chamber().id(), StoredSanctuaryRegister::place));
    }

    private static Place place(Chambers.InHouse room) {
        Sanctuary house = room.house();
        SiteFacts site = site(house);
        return new Place(
                house.name(), house.city(), house.timeZone(), room.chamber().name(), site.open(), site);
    }

    private static SiteFacts site(Sanctuary house) {
        return new SiteFacts(ZoneId.of(house.timeZone()), house.ageOfMajority(), house.state() == Sanctuary.State.OPEN);
    }

    @Override
    public Optional<Post> post(CrewId id) {
        return crew.findByIdAndLiveKeyIsNotNull(id).map(found -> new Post(found.sanctuaryId(), found.member()));
    }

    /** Who came to hold another role there counts as neither lay nor unaffiliated. */
    @Override
    public Roster roster(SanctuaryId sanctuary) {
        List<Crew> all = crew.employedAt(sanctuary).stream()
                .map(CrewMembers.Employed::entry)
                .toList();
        Map<String, Long> roles = all.stream().collect(Collectors.groupingBy(Crew::subject, Collectors.counting()));
        return new Roster(all.stream()
                .map(entry -> roles.getOrDefault(entry.subject(), 0L) == 1
                        ? entry.member()
                        : entry.member().affiliated())
                .toList());
    }
}
