using System.Text.RegularExpressions;
using Stateless.Graph;

namespace Stateless.Tests;

public sealed partial class DotGraphTests
{
    [Fact]
    public void A_machine_is_drawn_as_a_directed_graph()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .Permit(Move.Walk, Place.House)
            .PermitIf(Move.Run, Place.House, () => true, "Tie your shoes")
            .Ignore(Move.Knock)
            .OnExit(() => { }, "close the gate");
        machine.Configure(Place.House).OnEntry(() => { }, "wipe feet").OnEntryFrom(Move.Run, () => { }, "catch breath").PermitReentry(Move.Eat);
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"
            "Street" [label="Street|exit / close the gate"];
            "House" [label="House|entry / wipe feet"];

            "Street" -> "House" [style="solid", label="Walk"];
            "Street" -> "House" [style="solid", label="Run / catch breath [Tie your shoes]"];
            "Street" -> "Street" [style="solid", label="Knock"];
            "House" -> "House" [style="solid", label="Eat / wipe feet"];
             init [label="", shape=point];
             init -> "Street"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(machine.GetInfo()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Superstates_are_clusters()
    {
        var machine = new StateMachine<Place, Move>(Place.Hall);
        machine.Configure(Place.House).OnEntry(() => { }, "wipe feet").OnExit(() => { }, "lock up").Permit(Move.Run, Place.Street);
        machine.Configure(Place.Hall).SubstateOf(Place.House);
        machine.Configure(Place.Kitchen).SubstateOf(Place.House).OnEntry(() => { }, "light the stove");
        machine.Configure(Place.Larder).SubstateOf(Place.Kitchen);
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

            subgraph "clusterHouse"
            	{
            	label = "House\n----------\nentry / wipe feet\nexit / lock up"
            "Hall" [label="Hall"];
            "Kitchen" [label="Kitchen|entry / light the stove"];
            }

            subgraph "clusterKitchen"
            	{
            	label = "Kitchen\n----------\nentry / light the stove"
            "Larder" [label="Larder"];
            }
            "Street" [label="Street"];

            "House" -> "Street" [style="solid", label="Run"];
             init [label="", shape=point];
             init -> "Hall"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(machine.GetInfo()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_selector_is_a_diamond_with_an_arrow_to_each_place_it_may_lead()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .PermitDynamic(Move.Walk, () => Place.House, "weather", new() { { Place.House, "rain" }, { Place.Garden, "sun" }, { "Nowhere", "fog" } })
            .PermitDynamicIf(Move.Run, () => Place.House, "hurry", () => true, "Hear the bell");
        machine.Configure(Place.House).OnEntryFrom(Move.Walk, () => { }, "shake the umbrella");
        machine.Configure(Place.Garden);
        var lines = UmlDotGraph.Format(machine.GetInfo()).ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("\"Decision1\" [shape = \"diamond\", label = \"weather\"];", lines);
        Assert.Contains("\"Decision2\" [shape = \"diamond\", label = \"hurry\"];", lines);
        Assert.Contains("\"Street\" -> \"Decision1\" [style=\"solid\", label=\"Walk\"];", lines);
        Assert.Contains("\"Decision1\" -> \"House\" [style=\"solid\", label=\"Walk / shake the umbrella [rain]\"];", lines);
        Assert.Contains("\"Decision1\" -> \"Garden\" [style=\"solid\", label=\"Walk [sun]\"];", lines);
        Assert.Contains("\"Street\" -> \"Decision2\" [style=\"solid\", label=\"Run [Hear the bell]\"];", lines);
        Assert.DoesNotContain(lines, line => line.Contains("Nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void An_internal_transition_shows_no_entry_action()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .OnEntry(() => { }, "look around")
            .InternalTransition(Move.Eat, () => { })
            .InternalTransitionIf(Move.Knock, _ => true, () => { }, "Have knuckles");
        var drawn = UmlDotGraph.Format(machine.GetInfo());
        Assert.Contains("\"Street\" -> \"Street\" [style=\"solid\", label=\"Eat [Function]\"];", drawn);
        Assert.Contains("\"Street\" -> \"Street\" [style=\"solid\", label=\"Knock [Have knuckles]\"];", drawn);
    }

    [Fact]
    public void Quotation_marks_and_backslashes_do_not_break_it()
    {
        var machine = new StateMachine<string, string>("the \"old\" one");
        machine.Configure("the \"old\" one").PermitIf("go \\ on", "the new one", () => true, "say \"please\"");
        Assert.Contains(
            "\"the \\\"old\\\" one\" -> \"the new one\" [style=\"solid\", label=\"go \\\\ on [say \\\"please\\\"]\"];",
            UmlDotGraph.Format(machine.GetInfo()));
    }

    [Theory]
    [MemberData(nameof(RandomMachine.Seeds), MemberType = typeof(RandomMachine))]
    public void Whatever_the_machine_every_line_is_dot(int seed)
    {
        var lines = UmlDotGraph.Format(RandomMachine.Make(seed).Machine.GetInfo()).ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.Matches(DotLine(), line));
        Assert.Equal(lines.Count(line => line.EndsWith('{')), lines.Count(line => line == "}"));
    }

    [GeneratedRegex("""^(digraph \{|compound=true;|node \[shape=Mrecord\]|rankdir="LR"|subgraph "([^"\\]|\\.)*"|\t\{|\tlabel = "([^"\\]|\\.)*"|\}|| ?("([^"\\]|\\.)*"|init)( -> "([^"\\]|\\.)*")? ?\[[a-z]+ ?= ?("([^"\\]|\\.)*"|point)(, ?[a-z]+ ?= ?("([^"\\]|\\.)*"|point))*\];?)$""")]
    private static partial Regex DotLine();
}
