using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine as a Mermaid state diagram, which GitHub and many editors show as a picture.</summary>
public static class MermaidGraph
{
    /// <summary>The machine as a state diagram; without a direction Mermaid picks its own.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        return string.Join(Environment.NewLine, Lines(new Drawing(machineInfo), direction));
    }

    private static IEnumerable<string> Lines(Drawing drawing, MermaidGraphDirection? direction)
    {
        var names = new MermaidNames(drawing.Boxes.Select(box => box.Name));
        var superstates = drawing.Boxes.Where(box => box.Inside.Count > 0);
        return
        [
            "stateDiagram-v2",
            .. direction is { } flow ? [$"\tdirection {Code(flow)}"] : Array.Empty<string>(),
            .. names.Aliases.Select(pair => $"\t{pair.Alias} : {pair.State}"),
            .. superstates.SelectMany(box => Composite(box, names)),
            .. drawing.Diamonds.Select(diamond => $"\tstate {diamond.Name} <<choice>>"),
            .. drawing.Arrows.Select(arrow => $"\t{names.Of(arrow.From)} --> {names.Of(arrow.To)} : {arrow.Label}"),
            $"[*] --> {names.Of(drawing.InitialState)}",
        ];
    }

    private static IEnumerable<string> Composite(Box box, MermaidNames names) =>
        [$"\tstate {names.Of(box.Name)} {{", .. box.Inside.Select(inner => $"\t\t{names.Of(inner.Name)}"), "\t}"];

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "There is no such direction."),
    };
}
