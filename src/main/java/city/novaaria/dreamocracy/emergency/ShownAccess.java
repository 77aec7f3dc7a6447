package city.novaaria.dreamocracy.emergency;

/** An emergency access as one caller sees it, and the version that its tag tells them. */
record ShownAccess(EmergencyAccessView view, long version) {

    @Override
    public String toString() {
        return "ShownAccess";
    }
}
