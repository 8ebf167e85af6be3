using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Reviews
{
    /// <inheritdoc />
    public partial class SameChild : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "same_child_suspicion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Other = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FoundDifferentAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_same_child_suspicion", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_same_child_suspicion_Other",
                table: "same_child_suspicion",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_same_child_suspicion_ReviewId_Other",
                table: "same_child_suspicion",
                columns: new[] { "ReviewId", "Other" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "same_child_suspicion");
        }
    }
}
