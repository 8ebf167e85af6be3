using CdopWorkflow.Analytics.Downloads;
using CdopWorkflow.Analytics.Figures;

namespace CdopWorkflow.Tests.Analytics.Downloads;

public sealed class CsvFileTests
{
    [Fact]
    public void A_note_goes_with_the_file_whatever_else_is_said_of_the_table() =>
        Assert.Equal(
            "Area\r\nLeeds\r\n\r\nAbout this table\r\nT\r\nNot final\r\n",
            CsvFile.Text(new FigureTable("t", "T", "Area", [], [new FigureRow("Leeds", [], 1)], "Reviews") { Note = "Not final" }));

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Stockport, Tameside and Trafford", "\"Stockport, Tameside and Trafford\"")]
    [InlineData("said \"no\"", "\"said \"\"no\"\"\"")]
    [InlineData("<5", "<5")]
    public void A_cell_is_never_a_formula(string cell, string written) =>
        Assert.Equal($"Area\r\n{written}\r\n", CsvFile.Text(new FigureTable("t", "T", "Area", [], [new FigureRow(cell, [], 1)], "Reviews")));
}
