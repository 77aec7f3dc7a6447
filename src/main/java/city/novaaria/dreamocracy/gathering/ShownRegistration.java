package city.novaaria.dreamocracy.gathering;

/** A registration as one caller sees it, and its version. */
record ShownRegistration(RegistrationView view, long version) {

    @Override
    public String toString() {
        return "ShownRegistration";
    }
}
