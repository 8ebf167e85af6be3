using System.Text.RegularExpressions;
using Stateless.Graph;

namespace Stateless.Tests;

public sealed partial class MermaidGraphTests
{
    [Fact]
    public void A_machine_is_drawn_as_a_state_diagram()
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street)
            .Permit(Move.Walk, Place.Kitchen)
            .PermitIf(Move.Run, Place.Kitchen, () => true, "Tie your shoes")
            .PermitDynamic(Move.Carry, () => Place.Kitchen, "what it is", new() { { Place.Kitchen, "food" } });
        machine.Configure(Place.Kitchen).SubstateOf(Place.House).OnEntryFrom(Move.Run, () => { }, "catch breath").Ignore(Move.Knock);
        Assert.Equal(
            """
            stateDiagram-v2
            	state House {
            		Kitchen
            	}
            	state Decision1 <<choice>>
            	Street --> Kitchen : Walk
            	Street --> Kitchen : Run / catch breath [Tie your shoes]
            	Street --> Decision1 : Carry
            	Decision1 --> Kitchen : Carry [food]
            	Kitchen --> Kitchen : Knock
            [*] --> Street
            """,
            MermaidGraph.Format(machine.GetInfo()), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(MermaidGraphDirection.LeftToRight, "LR")]
    [InlineData(MermaidGraphDirection.RightToLeft, "RL")]
    [InlineData(MermaidGraphDirection.TopToBottom, "TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "BT")]
    public void It_may_flow_in_any_direction(MermaidGraphDirection direction, string code)
    {
        var machine = new StateMachine<Place, Move>(Place.Street);
        machine.Configure(Place.Street).Permit(Move.Walk, Place.House);
        Assert.Equal(
            $"stateDiagram-v2\n\tdirection {code}\n\tStreet --> House : Walk\n[*] --> Street",
            MermaidGraph.Format(machine.GetInfo(), direction).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Names_that_mermaid_cannot_read_get_an_alias()
    {
        var machine = new StateMachine<string, string>("at home");
        machine.Configure("at home").Permit("walk", "at-home").Permit("run", "athome");
        Assert.Equal(
            """
            stateDiagram-v2
            	athome_1 : at home
            	athome_2 : at-home
            	athome_1 --> athome_2 : walk
            	athome_1 --> athome : run
            [*] --> athome_1
            """,
            MermaidGraph.Format(machine.GetInfo()), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(RandomMachine.Seeds), MemberType = typeof(RandomMachine))]
    public void Whatever_the_machine_every_line_is_mermaid(int seed)
    {
        var lines = MermaidGraph.Format(RandomMachine.Make(seed).Machine.GetInfo()).ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.Matches(MermaidLine(), line));
        Assert.Equal(lines.Count(line => line.EndsWith('{')), lines.Count(line => line == "\t}"));
    }

    [GeneratedRegex(@"^(stateDiagram-v2|\tdirection (LR|RL|TB|BT)|\tstate \w+ \{|\t\t\w+|\t\}|\tstate \w+ <<choice>>|\t\w+ : .+|\t\w+ --> \w+ : .+|\[\*\] --> \w+)$")]
    private static partial Regex MermaidLine();
}
