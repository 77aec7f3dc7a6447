package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may know of sanctuaries. */
public interface SanctuaryRegister {

    Optional<House> find(SanctuaryId id);

    /** The same; until the transaction ends it neither closes nor changes. */
    Optional<House> hold(SanctuaryId id);

    /** The same, held alone: what must be the only one of its kind in it is made one after the other. */
    Optional<House> holdAlone(SanctuaryId id);

    /** The numbers that are in force at these. */
    Map<SanctuaryId, PolicyProfile> policies(Collection<SanctuaryId> sanctuaries);

    /** Holds a chamber that is open until the transaction ends, so that two bookings of it wait for each other. */
    Optional<Room> lockChamber(SanctuaryId sanctuary, ChamberId chamber);

    /** The chambers of the sanctuary that are open, by name. */
    List<Room> rooms(SanctuaryId sanctuary);

    /** Those of the given crew who still hold their role at the sanctuary. */
    List<Member> crew(SanctuaryId sanctuary, Collection<CrewId> crew);

    /** Holds whoever of these people works anywhere until the transaction ends: nothing else begins, or is planned, with them. */
    void holdCrew(Collection<String> subjects);

    /** What people call those of the given crew who still hold their role, at whatever sanctuary. */
    Map<CrewId, String> names(Collection<CrewId> crew);

    /** Where the chambers are. */
    Map<ChamberId, Place> places(Collection<ChamberId> chambers);

    /** Who holds that role now, and where. */
    Optional<Post> post(CrewId crew);

    /** Everybody who works at the sanctuary now. */
    Roster roster(SanctuaryId sanctuary);

    /** One sanctuary and the numbers that are in force there: its profile's, or stricter ones. */
    record House(SanctuaryId id, boolean open, PolicyProfile policy, SiteFacts site) {}

    /** Who works at one sanctuary now, one entry for each role of each person. */
    record Roster(List<Member> members) {

        public Roster {
            members = List.copyOf(members);
        }

        /** Everybody who holds that role. */
        public List<Member> holders(Role role) {
            return members.stream().filter(member -> member.role() == role).toList();
        }

        /** Those of the given crew who still hold their role. */
        public List<Member> among(Collection<CrewId> crew) {
            return members.stream().filter(member -> crew.contains(member.id())).toList();
        }

        @Override
        public String toString() {
            return "Roster[" + members.size() + "]";
        }
    }

    /** One chamber. */
    record Room(ChamberId id, String name, int berths) {}

    /** Where a chamber is, in words, and whether its house is open. */
    record Place(String house, String city, String timeZone, String chamber, boolean open, SiteFacts site) {}

    /** One person in one role, and where they hold it. */
    record Post(SanctuaryId sanctuary, Member member) {}

    /**
     * One person in one role.
     *
     * @param lay speaks for the community, and holds no other role there
     * @param unaffiliated has no other tie to the sanctuary, and so no other role there
     */
    record Member(
            CrewId id,
            String subject,
            Role role,
            @Nullable Intensity credentialedUpTo,
            boolean lay,
            boolean unaffiliated) {

        Member affiliated() {
            return new Member(id, subject, role, credentialedUpTo, false, false);
        }

        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }
}
