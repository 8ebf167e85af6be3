using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Notifications
{
    /// <inheritdoc />
    public partial class OpenedCasesAndMigratedReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Values",
                table: "remembered_columns",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "import_file",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "Notifications");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Values",
                table: "remembered_columns");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "import_file");
        }
    }
}
