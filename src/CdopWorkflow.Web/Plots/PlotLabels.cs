namespace CdopWorkflow.Web.Plots;

/// <summary>
/// Finds a place for the names of points, where none lies on another, on a point or beyond the frame. A name that has no place is
/// not written: the table names every point. The same rule stands in charts.js.
/// </summary>
/// <param name="left">Of the frame.</param>
/// <param name="right">Of the frame.</param>
/// <param name="points">None of them is written over.</param>
/// <param name="taken">How wide the name of the average is, which stands above its left end.</param>
/// <param name="average">How far down the average lies.</param>
internal sealed class PlotLabels(double left, double right, IReadOnlyList<(double X, double Y)> points, double taken, double average)
{
    private const double Height = 15;
    private const double Apart = 7;

    private readonly List<(double Left, double Top, double Right, double Bottom)> placed = [(left, average - Height - 4, left + taken, average)];

    /// <summary>The middle of the name and its lower edge; null where it would lie on something.</summary>
    /// <param name="width">Of the name.</param>
    public (double X, double Y)? Place(double width, (double X, double Y) at)
    {
        (double X, double Y)[] offers =
        [
            (at.X, at.Y - 10), (at.X, at.Y + 20), (at.X - (width / 2) - 10, at.Y + 5), (at.X + (width / 2) + 10, at.Y + 5),
            (at.X - (width / 2), at.Y - 10), (at.X + (width / 2), at.Y - 10), (at.X - (width / 2), at.Y + 20), (at.X + (width / 2), at.Y + 20),
        ];
        foreach (var (x, y) in offers)
        {
            var box = (Left: x - (width / 2), Top: y - Height + 3, Right: x + (width / 2), Bottom: y + 3);
            var covers = placed.Any(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)
                || points.Any(point => box.Left < point.X + Apart && point.X - Apart < box.Right && box.Top < point.Y + Apart && point.Y - Apart < box.Bottom);
            if (box.Left >= left && box.Right <= right && !covers)
            {
                placed.Add(box);
                return (x, y);
            }
        }

        return null;
    }
}
