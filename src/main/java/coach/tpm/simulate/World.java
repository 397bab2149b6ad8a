package coach.tpm.simulate;

/// Everything around the coach, put together: who there is, what is true, what goes wrong, and the
/// chat in which it all is seen.
record World(
    Plan plan,
    Fleet fleet,
    Weather weather,
    VirtualClock clock,
    Truth truth,
    Outages outages,
    Trouble trouble,
    Transcript transcript,
    FakeChat chat,
    FakeDirectory directory) {

  static World of(Plan plan) {
    var fleet = Fleet.of(plan);
    var weather = Weather.of(plan, fleet);
    var clock = new VirtualClock(plan.start());
    var truth = new Truth(fleet, plan.start());
    var outages = new Outages();
    weather.coach().forEach(off -> outages.coachOff(off.from(), off.until()));
    var trouble = new Trouble(plan.seed(), weather, fleet, outages, clock);
    var transcript = new Transcript();
    return new World(
        plan,
        fleet,
        weather,
        clock,
        truth,
        outages,
        trouble,
        transcript,
        new FakeChat(trouble, transcript, clock),
        new FakeDirectory(fleet, truth, clock));
  }

  Dice dice(Object... about) {
    return Dice.of(plan.seed(), about);
  }
}
