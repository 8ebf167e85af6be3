using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Notifications
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
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "import_file",
                type: "nvarchar(64)",
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
