using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Analytics
{
    /// <inheritdoc />
    public partial class KeyCubeByItsColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_cube_cell",
                table: "cube_cell");

            migrationBuilder.DropIndex(
                name: "IX_cube_cell_Area_Dimension_Period",
                table: "cube_cell");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "cube_cell");

            migrationBuilder.AddPrimaryKey(
                name: "PK_cube_cell",
                table: "cube_cell",
                columns: new[] { "Area", "Dimension", "Period", "Value", "Outcome" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // cells have no key to go back to: the daily comparison counts them anew
            migrationBuilder.Sql("delete from cube_cell");

            migrationBuilder.DropPrimaryKey(
                name: "PK_cube_cell",
                table: "cube_cell");

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "cube_cell",
                type: "character varying(192)",
                maxLength: 192,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_cube_cell",
                table: "cube_cell",
                columns: new[] { "Area", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_cube_cell_Area_Dimension_Period",
                table: "cube_cell",
                columns: new[] { "Area", "Dimension", "Period" });
        }
    }
}
